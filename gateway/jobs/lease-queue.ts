import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { noTracing, type Tracing } from '../tracing.ts';
import { jobSpan, type SpannedJob } from './job-span.ts';
import { claimJobs, hastenJob, insertingJob, type Lease, nextDueAt, renewLease } from './lease.ts';
import type { Queue } from './queue.ts';
import { runLease, type Worker } from './run-lease.ts';

export interface QueueSettings {
  readonly store: Store;
  readonly log: Log;
  readonly now?: () => number;
  /** How long a job is held without a renewal. It is renewed three times in this time. */
  readonly leaseMs?: number;
  /** How often to look for jobs that other processes added. */
  readonly pollMs?: number;
  /** Default: nobody is told. */
  readonly tracing?: Tracing | undefined;
}

/** For how long jobs are held, and where. */
type Terms = Required<Omit<QueueSettings, 'pollMs' | 'tracing'>>;

interface Running {
  readonly abort: AbortController;
  readonly dedupKey: string | null;
  readonly ended: Promise<void>;
}

/** Milliseconds for which `stop` waits for handlers that were told to end. */
const STOP_PATIENCE_MS = 10_000;

/** A queue in the store. A job whose process died is taken by another one when its lease ends. */
export function createQueue({
  store,
  log,
  now = Date.now,
  leaseMs = 30_000,
  pollMs = 500,
  tracing = noTracing,
}: QueueSettings): Queue {
  const terms = { store, log, now, leaseMs };
  const workers = new Map<string, Worker>();
  const running = new Map<string, Running>();
  let state: 'idle' | 'started' | 'stopped' = 'idle';
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let lookAgain = false;

  const look = async () => {
    let waitMs = pollMs;
    for (const worker of workers.values()) {
      for (const lease of await takeJobs(terms, worker)) begin(worker, lease);
      if (worker.busy >= worker.concurrency) continue;
      const dueAt = await nextDueAt(store.db, worker.name);
      if (dueAt !== undefined) waitMs = Math.min(waitMs, Math.max(0, dueAt - now()));
    }
    timer = setTimeout(wake, waitMs);
  };

  const begin = (worker: Worker, lease: Lease) => {
    const abort = new AbortController();
    const heartbeat = setInterval(() => void renew(terms, lease, abort), leaseMs / 3);
    worker.busy += 1;
    const ended = runLease({ store, log, now, tracing, worker, lease, signal: abort.signal })
      .catch((cause) => log.error('job.unsettled', { job: lease.job.id, name: worker.name }, cause))
      .finally(() => {
        clearInterval(heartbeat);
        worker.busy -= 1;
        running.delete(lease.job.id);
        wake();
      });
    running.set(lease.job.id, { abort, dedupKey: lease.job.dedup_key, ended });
    if (state === 'stopped') abort.abort(new Error('The queue stops.'));
  };

  const wake = () => {
    if (state !== 'started') return;
    if (looking !== undefined) {
      lookAgain = true;
      return;
    }
    clearTimeout(timer);
    looking = look()
      .catch((cause) => {
        log.error('job.look-failed', {}, cause);
        timer = setTimeout(wake, pollMs);
      })
      .finally(() => {
        looking = undefined;
        if (lookAgain) {
          lookAgain = false;
          wake();
        }
      });
  };

  const announce = () => {
    wake();
    store.bell.ring();
  };

  const adding = (...[tx, name, data, options]: Parameters<Queue['adding']>) => {
    const { afterMs = 0, dedupKey } = options ?? {};
    store.afterCommit(afterMs === 0 ? announce : wake);
    const traceparent = sendSpan(tracing, { name, dedupKey });
    return insertingJob(tx, { name, data, runAt: now() + afterMs, dedupKey, traceparent }, now());
  };

  return {
    adding,
    async enqueue(...job) {
      await adding(...job).execute();
    },
    async hasten(tx, dedupKey) {
      const waited = await hastenJob(tx, dedupKey, now());
      if (waited) store.afterCommit(announce);
      return waited;
    },
    work(name, handler, options) {
      const { concurrency = 2 } = options ?? {};
      workers.set(name, { ...options, name, handler, busy: 0, concurrency } as Worker);
    },
    cancel(dedupKey) {
      abortAll(running, new Error('The job was canceled.'), dedupKey);
    },
    wake,
    start() {
      state = 'started';
      store.bell.onRing(wake);
      wake();
    },
    async stop() {
      state = 'stopped';
      clearTimeout(timer);
      await looking;
      abortAll(running, new Error('The queue stops.'));
      await settledWithin(
        Array.from(running.values(), ({ ended }) => ended),
        STOP_PATIENCE_MS,
      );
      clearTimeout(timer);
    },
  };
}

/** Marks the moment in which a job is added, and gives what its run belongs to. The time of the statement is not in it. */
function sendSpan(tracing: Tracing, job: Pick<SpannedJob, 'name' | 'dedupKey'>): string | undefined {
  let traceparent: string | undefined;
  void tracing.span(...jobSpan('send', job), async () => {
    traceparent = tracing.traceparent();
  });
  return traceparent;
}

/** With a key, only the job that has it. */
function abortAll(running: ReadonlyMap<string, Running>, reason: Error, dedupKey?: string): void {
  for (const job of running.values()) {
    if (dedupKey === undefined || job.dedupKey === dedupKey) job.abort.abort(reason);
  }
}

async function takeJobs({ store, now, leaseMs }: Terms, worker: Worker): Promise<Lease[]> {
  const free = worker.concurrency - worker.busy;
  if (free <= 0) return [];
  const dueAt = await nextDueAt(store.db, worker.name);
  if (dueAt === undefined || dueAt > now()) return [];
  const hold = { token: randomUUID(), now: now(), until: now() + leaseMs };
  return store.transaction((tx) => claimJobs(tx, worker.name, free, hold), { durable: false });
}

async function renew({ store, log, now, leaseMs }: Terms, lease: Lease, abort: AbortController) {
  try {
    const renewed = await store.transaction((tx) => renewLease(tx, lease, now() + leaseMs), {
      durable: false,
    });
    if (!renewed) abort.abort(new Error('The lease was lost.'));
  } catch (cause) {
    log.warn('job.renewal-failed', { job: lease.job.id }, cause);
  }
}

async function settledWithin(ends: readonly Promise<void>[], patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([Promise.all(ends), patience]);
  clearTimeout(timer);
}
