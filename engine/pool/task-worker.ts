import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { EngineError } from '../job.ts';
import type { LoadRequest, TaskAnswer, TaskRequest } from './worker-pool.ts';

const saved = new Set<string>();

parentPort?.on('message', async (request: TaskRequest | LoadRequest) => {
  if ('load' in request) await Promise.all(request.load.map((module) => import(module)));
  else await answerTask(request);
});

async function answerTask({ module, input }: TaskRequest): Promise<void> {
  const answer = await runTask(module, input);
  parentPort?.postMessage(answer, 'result' in answer ? buffersIn(answer.result) : []);
  if (!saved.has(module)) flushCompileCache();
  saved.add(module);
}

async function runTask(module: string, input: unknown): Promise<TaskAnswer> {
  try {
    const { runTask } = await import(module);
    const before = process.threadCpuUsage();
    const result = await runTask(input);
    const { user, system } = process.threadCpuUsage(before);
    return { result, processorMs: (user + system) / 1000 };
  } catch (error) {
    const code = error instanceof EngineError ? error.code : 'failed';
    const message =
      error instanceof Error
        ? code === 'failed'
          ? (error.stack ?? error.message)
          : error.message
        : String(error);
    return { failure: { code, message } };
  }
}

function buffersIn(result: unknown): ArrayBuffer[] {
  if (typeof result !== 'object' || result === null) return [];
  const buffers = Object.values(result).map((value) => (ArrayBuffer.isView(value) ? value.buffer : value));
  return [...new Set(buffers.filter((buffer) => buffer instanceof ArrayBuffer))];
}
