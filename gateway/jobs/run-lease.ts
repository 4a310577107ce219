import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Tracing } from '../tracing.ts';
import { jobSpan } from './job-span.ts';
import { buryJob, endJob, type Lease, returnJob } from './lease.ts';
import type { GiveUp, JobHandler, WorkOptions } from './queue.ts';

export interface Worker extends WorkOptions {
  readonly name: string;
  readonly handler: JobHandler<object>;
  readonly giveUp?: GiveUp<object>;
  readonly concurrency: number;
  /** Jobs of it that run in this process. */
  busy: number;
}

export interface LeaseRun {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly tracing: Tracing;
  readonly worker: Worker;
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

const ATTEMPTS_MAX = 5;
/** Processes that may end while they run the same job, before the job is held responsible. */
const CRASHES_MAX = 20;
const ERROR_LENGTH_MAX = 1_000;
const POSTPONED_GIVE_UP_MS = 5_000;

/** Runs a held job once and settles it: ended, back to wait, or given up. */
export async function runLease(run: LeaseRun): Promise<void> {
  const { store, lease, now } = run;
  if (lease.job.crashes > CRASHES_MAX) return giveUp(run, new Error('Its process ended too often.'));
  try {
    const outcome = await handle(run);
    if (outcome === undefined) return await settled(store, (tx) => endJob(tx, lease));
    await settled(store, (tx) => returnJob(tx, lease, { runAt: now() + outcome.deferMs, progressed: true }));
  } catch (cause) {
    await settleFailure(run, cause);
  }
}

function handle(run: LeaseRun) {
  const { worker, tracing } = run;
  const { id, name, dedup_key: dedupKey, traceparent: parent, data_json } = run.lease.job;
  return tracing.span(...jobSpan('process', { id, name, dedupKey, parent }), () =>
    worker.handler(JSON.parse(data_json), contextOf(run)),
  );
}

function contextOf({ worker, lease, signal }: LeaseRun) {
  const attempt = lease.job.failures + 1;
  return { signal, attempt, lastAttempt: attempt >= (worker.attemptsMax ?? ATTEMPTS_MAX) };
}

async function settleFailure(run: LeaseRun, cause: unknown): Promise<void> {
  const { store, log, now, worker, lease, signal } = run;
  if (signal.aborted) return settled(store, (tx) => returnJob(tx, lease, { runAt: now() }));
  const { attempt, lastAttempt } = contextOf(run);
  log.warn('job.failed', { job: lease.job.id, name: worker.name, attempt, lastAttempt }, cause);
  if (lastAttempt) return giveUp(run, cause);
  const backoffMs = (worker.backoffMs ?? exponential)(attempt);
  await settled(store, (tx) => returnJob(tx, lease, { runAt: now() + backoffMs, failure: text(cause) }));
}

async function giveUp({ store, log, now, worker, lease }: LeaseRun, cause: unknown): Promise<void> {
  try {
    await worker.giveUp?.(JSON.parse(lease.job.data_json), cause);
    await settled(store, (tx) => buryJob(tx, lease, text(cause)));
  } catch (refusal) {
    log.error('job.give-up-failed', { job: lease.job.id, name: worker.name }, refusal);
    await settled(store, (tx) => returnJob(tx, lease, { runAt: now() + POSTPONED_GIVE_UP_MS }));
  }
}

/** A power cut may take it back: the job then runs once more, which every job bears. */
function settled(store: Store, change: (tx: Tx) => Promise<void>): Promise<void> {
  return store.transaction(change, { durable: false });
}

function exponential(attempt: number): number {
  return Math.min(3_600_000, 1_000 * 2 ** (attempt - 1)) * (0.5 + Math.random());
}

function text(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, ERROR_LENGTH_MAX);
}
