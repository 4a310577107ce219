import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { EngineError, type EngineJob, type EngineResult } from './job.ts';
import { WorkerPool } from './pool/worker-pool.ts';
import type { Reply, Request } from './process-messages.ts';
import type { RenderContext } from './render-context.ts';
import { saveFile } from './save-file.ts';

/** The media process: answers the door's requests until the door goes away. */
const size = Number(process.argv[2]) || availableParallelism();
const pool = new WorkerPool(size);
pool.start();
const running = new Map<number, AbortController>();

process.on('message', (request: Request) => {
  if (request.type === 'cancel') running.get(request.id)?.abort();
  else void run(request);
});
process.on('disconnect', () => process.exit());

async function run({ id, job, directory }: Extract<Request, { type: 'run' }>): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  const { signal } = controller;
  try {
    const context = contextOf(id, directory, signal);
    const result = await untilAborted(render(job, context), signal);
    reply({ type: 'done', id, result });
    // Written now: this process is killed when it ends.
    flushCompileCache();
  } catch (error) {
    reply({ type: 'failed', id, ...failureOf(error, signal) });
  } finally {
    // Drops what a failed job has left in the pool.
    controller.abort();
    running.delete(id);
  }
}

/** Each kind of job brings its own modules: a process loads what it is asked for. */
async function render(job: EngineJob, context: RenderContext): Promise<EngineResult> {
  switch (job.kind) {
    case 'image':
      return (await import('./picture/render-image.ts')).renderImage(job, context);
    case 'video':
      return (await import('./video/render-video.ts')).renderVideo(job, context);
    case 'speech':
      return (await import('./speech/render-speech.ts')).renderSpeech(job, context);
    case 'avatar':
      return (await import('./avatar/render-avatar.ts')).renderAvatar(job, context);
  }
}

function contextOf(id: number, directory: string, signal: AbortSignal): RenderContext {
  let reached = 0;
  return {
    directory,
    signal,
    pool: pool.forJob(signal, (task, processorMs) => reply({ type: 'task', id, task, processorMs })),
    onProgress(fraction) {
      if (fraction <= reached || signal.aborted) return;
      reached = Math.min(1, fraction);
      reply({ type: 'progress', id, fraction: reached });
    },
    save: (format, bytes) => saveFile(directory, format, bytes, signal),
  };
}

function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new EngineError('canceled', 'The job was canceled.')), {
      once: true,
    }),
  );
  return Promise.race([work, aborted]);
}

function failureOf(error: unknown, signal: AbortSignal) {
  if (signal.aborted) return { code: 'canceled', message: 'The job was canceled.' } as const;
  if (error instanceof EngineError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'failed', message } as const;
}

function reply(message: Reply): void {
  // A parent that was killed between the check and the write has nobody left to tell; `disconnect` ends this process.
  if (process.connected) process.send?.(message, undefined, undefined, (error) => error && process.exit());
}
