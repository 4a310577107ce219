import type { EngineFile } from './job.ts';

/** Runs tasks of one job on the worker threads, fairly among jobs. Tasks of a canceled job are killed. */
export interface TaskPool {
  /** Worker threads of the process. A result must never depend on it. */
  readonly size: number;
  /**
   * Imports `module` in a worker thread and answers what its exported `runTask(input)` returns.
   * Input and result are structured clones; SharedArrayBuffer and shared WebAssembly.Memory are shared.
   * Array buffers directly inside the result object are transferred, not copied.
   */
  run<Result>(module: URL, input: unknown): Promise<Result>;
  /** Lets idle threads import modules of tasks that are to come, while the job prepares them. */
  load(...modules: readonly URL[]): void;
}

/** What a renderer is given besides its job. */
export interface RenderContext {
  readonly directory: string;
  readonly signal: AbortSignal;
  readonly pool: TaskPool;
  /** From 0 to 1; never goes back. */
  onProgress(fraction: number): void;
  /** Writes the finished bytes under a new name in `directory`, whole or not at all, and answers the path. */
  save(format: EngineFile['format'], bytes: Uint8Array): Promise<string>;
}
