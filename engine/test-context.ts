import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkerPool } from './pool/worker-pool.ts';
import type { RenderContext } from './render-context.ts';
import { saveFile } from './save-file.ts';

export interface TestContext extends RenderContext {
  readonly progress: readonly number[];
  cancel(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Threads are kept between tests: they are slow to start. */
const pools = new Map<number, WorkerPool>();

/** What a renderer needs, in this process and a new directory, for tests: `await using context = await ...`. */
export async function createTestContext(workers = 2): Promise<TestContext> {
  const directory = await mkdtemp(join(tmpdir(), 'engine-'));
  const controller = new AbortController();
  const { signal } = controller;
  const progress: number[] = [];
  const pool = pools.get(workers) ?? new WorkerPool(workers);
  pools.set(workers, pool);
  const cancel = () => controller.abort();
  return {
    directory,
    signal,
    progress,
    cancel,
    pool: pool.forJob(signal),
    onProgress: (fraction) => progress.push(fraction),
    save: (format, bytes) => saveFile(directory, format, bytes, signal),
    async [Symbol.asyncDispose]() {
      cancel();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
