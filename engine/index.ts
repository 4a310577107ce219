import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import {
  type Engine,
  EngineError,
  type EngineFile,
  type EngineJob,
  type EngineResult,
  type RunOptions,
} from './job.ts';
import type { Reply, Request } from './process-messages.ts';

export type {
  AvatarJob,
  Engine,
  EngineErrorCode,
  EngineFile,
  EngineJob,
  EngineResult,
  ImageJob,
  RunOptions,
  SpeechJob,
  VideoJob,
  Voice,
} from './job.ts';
export { EngineError } from './job.ts';
export { detectLanguage } from './speech/detect-language.ts';

/** What a finished file of any maker really is. Its name must end in one of our formats; throws when it does not open. */
export async function readBack(path: string): Promise<EngineFile> {
  const { readBack: read } = await import('./encode/read-back.ts');
  return read(path);
}

export interface EngineOptions {
  /** How many processor cores the engine may use, which is also how many jobs run at a time. Absent: all of them. */
  readonly processes?: number;
}

interface Entry {
  readonly job: EngineJob;
  readonly options: RunOptions;
  resolve(result: EngineResult): void;
  reject(error: EngineError): void;
}

/**
 * Starts the simulated engine. All work happens in one child process, made with the first job and made anew when it
 * dies: the jobs it was running reject with `failed`, waiting and later jobs are not touched.
 */
export function createEngine({ processes = availableParallelism() }: EngineOptions = {}): Engine {
  const waiting = new Map<number, Entry>();
  const running = new Map<number, Entry>();
  let child: ChildProcess | undefined;
  let lastId = 0;
  let closed = false;

  const send = (request: Request) => {
    child ??= startProcess(processes, receive, lose);
    child.send(request);
  };

  function dispatch(): void {
    for (const [id, entry] of waiting) {
      if (running.size >= processes) return;
      waiting.delete(id);
      running.set(id, entry);
      send({ type: 'run', id, job: entry.job, directory: entry.options.directory });
    }
  }

  function receive(reply: Reply): void {
    const entry = running.get(reply.id);
    if (!entry) return;
    if (reply.type === 'progress') {
      entry.options.onProgress?.(reply.fraction);
      return;
    }
    if (reply.type === 'task') {
      entry.options.onTask?.(reply.task, reply.processorMs);
      return;
    }
    running.delete(reply.id);
    if (reply.type === 'done') entry.resolve(reply.result);
    else entry.reject(new EngineError(reply.code, reply.message));
    dispatch();
  }

  function lose(): void {
    child = undefined;
    const lost = [...running.values()];
    running.clear();
    for (const entry of lost) entry.reject(new EngineError('failed', 'The media process ended.'));
    if (!closed) dispatch();
  }

  function cancel(id: number): void {
    const entry = waiting.get(id);
    if (entry) {
      waiting.delete(id);
      entry.reject(canceled());
    } else if (running.has(id)) send({ type: 'cancel', id });
  }

  return {
    run(job, options) {
      const { signal } = options;
      if (closed) return Promise.reject(new EngineError('unavailable', 'The engine is closed.'));
      if (signal?.aborted) return Promise.reject(canceled());
      const id = ++lastId;
      const abort = () => cancel(id);
      signal?.addEventListener('abort', abort, { once: true });
      const result = new Promise<EngineResult>((resolve, reject) => {
        waiting.set(id, { job, options, resolve, reject });
        dispatch();
      });
      return result.finally(() => signal?.removeEventListener('abort', abort));
    },
    async close() {
      closed = true;
      for (const entry of waiting.values())
        entry.reject(new EngineError('canceled', 'The engine was closed.'));
      waiting.clear();
      if (child) await stopProcess(child);
    },
  };
}

function startProcess(processes: number, receive: (reply: Reply) => void, lose: () => void): ChildProcess {
  const child = fork(new URL('./process.ts', import.meta.url), [String(processes)], {
    serialization: 'advanced',
    // The threads of the process inherit it.
    execArgv: ['--import', new URL('./keep-compiled.mjs', import.meta.url).href],
  });
  child.on('message', (reply) => receive(reply as Reply));
  child.once('exit', lose);
  // A failed spawn or send is followed by no exit event of its own when the process never started.
  child.on('error', () => child.pid === undefined && lose());
  return child;
}

function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

const canceled = () => new EngineError('canceled', 'The job was canceled.');
