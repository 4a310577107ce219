import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EngineError, type EngineErrorCode } from '../job.ts';
import type { TaskPool } from '../render-context.ts';

export interface TaskRequest {
  readonly module: string;
  readonly input: unknown;
}

/** Modules that a thread is to import, for tasks that are to come. */
export interface LoadRequest {
  readonly load: readonly string[];
}

export type TaskAnswer =
  | { readonly result: unknown; readonly processorMs: number }
  | { readonly failure: TaskFailure };

/** Hears of a finished task: its name and the milliseconds of processor time it took. */
export type OnTask = (task: string, processorMs: number) => void;

export interface TaskFailure {
  readonly code: EngineErrorCode;
  readonly message: string;
}

interface Task extends TaskRequest {
  readonly owner: object;
  readonly onTask?: OnTask;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Worker threads that are shared by all jobs of the process: a free thread takes its next task from the next job in turn. */
export class WorkerPool {
  readonly size: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task>();
  /** One line of waiting tasks for each job; the job in front is served next, then goes to the end. */
  readonly #waiting = new Map<object, Task[]>();

  constructor(size: number) {
    this.size = size;
  }

  /** Starts all threads now, which otherwise start with the tasks. */
  start(): void {
    while (this.#idle.length + this.#busy.size < this.size) this.#idle.push(this.#start());
  }

  /** The pool as one job sees it. When `signal` aborts, its waiting tasks are dropped and its running ones killed. */
  forJob(signal: AbortSignal, onTask?: OnTask): TaskPool {
    const owner = {};
    signal.addEventListener('abort', () => this.#drop(owner), { once: true });
    const run = <Result>(module: URL, input: unknown) =>
      new Promise<Result>((resolve, reject) => {
        if (signal.aborted) return reject(canceled());
        const line = this.#waiting.get(owner) ?? [];
        const task = { module: module.href, input, owner, onTask, reject };
        line.push({ ...task, resolve: (result) => resolve(result as Result) });
        this.#waiting.set(owner, line);
        this.#dispatch();
      });
    return { size: this.size, run, load: (...modules) => this.#load(modules) };
  }

  #load(modules: readonly URL[]): void {
    const request: LoadRequest = { load: modules.map(({ href }) => href) };
    for (const worker of this.#idle) worker.postMessage(request);
  }

  #dispatch(): void {
    while (this.#waiting.size > 0 && this.#busy.size < this.size) {
      const task = this.#nextTask();
      if (!task) return;
      const worker = this.#idle.pop() ?? this.#start();
      this.#busy.set(worker, task);
      worker.postMessage({ module: task.module, input: task.input } satisfies TaskRequest);
    }
  }

  #nextTask(): Task | undefined {
    const [owner, line] = this.#waiting.entries().next().value ?? [];
    const task = line?.shift();
    if (!owner || !line) return undefined;
    this.#waiting.delete(owner);
    if (line.length > 0) this.#waiting.set(owner, line);
    return task;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./task-worker.ts', import.meta.url));
    worker.on('message', (answer: TaskAnswer) => this.#finish(worker, answer));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('A worker thread ended.')));
    return worker;
  }

  #finish(worker: Worker, answer: TaskAnswer): void {
    const task = this.#busy.get(worker);
    if (!task) return;
    this.#busy.delete(worker);
    this.#idle.push(worker);
    if ('result' in answer) {
      task.onTask?.(taskName(task.module), answer.processorMs);
      task.resolve(answer.result);
    } else task.reject(new EngineError(answer.failure.code, answer.failure.message));
    this.#dispatch();
  }

  #lose(worker: Worker, error: unknown): void {
    const place = this.#idle.indexOf(worker);
    if (place >= 0) this.#idle.splice(place, 1);
    const task = this.#busy.get(worker);
    if (!task) return;
    this.#busy.delete(worker);
    task.reject(error);
    this.#dispatch();
  }

  #drop(owner: object): void {
    for (const task of this.#waiting.get(owner) ?? []) task.reject(canceled());
    this.#waiting.delete(owner);
    for (const [worker, task] of this.#busy)
      if (task.owner === owner) {
        this.#lose(worker, canceled());
        void worker.terminate();
      }
  }
}

const taskName = (module: string) => basename(module, '.ts').replace(/-task$/, '');

const canceled = () => new EngineError('canceled', 'The job was canceled.');
