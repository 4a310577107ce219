import type { Compilable } from 'kysely';
import type { Tx } from '../store/store.ts';

export interface EnqueueOptions {
  /** Milliseconds before the first run. */
  readonly afterMs?: number;
  /** While a job with this key waits, runs or is dead, another one with it is not added. */
  readonly dedupKey?: string;
}

export interface JobContext {
  /** Aborted when the queue stops, when the lease was lost, or by `queue.cancel(dedupKey)`. */
  readonly signal: AbortSignal;
  /** 1 for the first run; a run that defers does not count. */
  readonly attempt: number;
  /** Whether a failure now is the last one. */
  readonly lastAttempt: boolean;
}

/** A handler that returns `deferMs` is called again after so long, without spending an attempt. */
export type JobOutcome = undefined | { readonly deferMs: number };

/** Runs at least once for each job; every effect of it must bear a second run. Throwing means: try again later. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler with nothing to say just ends.
export type JobHandler<Data> = (data: Data, context: JobContext) => Promise<JobOutcome | void>;

export interface WorkOptions {
  /** Jobs of this name at a time in this process. Default 2. */
  readonly concurrency?: number;
  /** Runs before a job is dead. Default 5. */
  readonly attemptsMax?: number;
  /** Milliseconds before the next attempt; default: exponential from one second, with jitter. */
  readonly backoffMs?: (attempt: number) => number;
}

/** Called before a job is given up, whether it kept failing or kept ending its process. Throwing: tried again later. */
export type GiveUp<Data> = (data: Data, cause: unknown) => Promise<void>;

export interface Queue {
  /** Adds a job that exists if, and only if, the transaction commits. `data` is kept as JSON. */
  enqueue(tx: Tx, name: string, data: object, options?: EnqueueOptions): Promise<void>;
  /** The statement of `enqueue`, for who sends several of the transaction together. It has to be sent. */
  adding(tx: Tx, name: string, data: object, options?: EnqueueOptions): Compilable<unknown>;
  /** Makes a job with this key that waits due now, if the transaction commits. False, and nothing changed, when none waits. */
  hasten(tx: Tx, dedupKey: string): Promise<boolean>;
  work<Data extends object>(
    name: string,
    handler: JobHandler<Data>,
    options?: WorkOptions & { readonly giveUp?: GiveUp<Data> },
  ): void;
  /** Aborts the handler that runs the job with this key in this process, if any. */
  cancel(dedupKey: string): void;
  /** Looks for due jobs now instead of at the next poll. */
  wake(): void;
  start(): void;
  /** Takes no more jobs, aborts running handlers and hands their jobs back for the next process. */
  stop(): Promise<void>;
}
