import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../log.ts';
import type { Store } from '../store/store.ts';
import { openTestStore } from '../store/test-store.ts';
import { createQueue, type QueueSettings } from './lease-queue.ts';
import type { JobHandler, Queue } from './queue.ts';

interface Data {
  readonly n: number;
}

let store: Store;
let queues: Queue[];
beforeEach(async () => {
  store = await openTestStore();
  queues = [];
});
afterEach(async () => {
  for (const queue of queues) await queue.stop();
  await store.close();
});

/** A queue that polls so rarely that only its own wake-ups can be what runs a job. */
function makeQueue(settings: Partial<QueueSettings> = {}) {
  const queue = createQueue({ store, log: silentLog, pollMs: 60_000, ...settings });
  queues.push(queue);
  return queue;
}

const add = (queue: Queue, n: number, options?: { afterMs?: number; dedupKey?: string }) =>
  store.transaction((tx) => queue.enqueue(tx, 'count', { n }, options));
const jobs = () => store.db.selectFrom('jobs').selectAll().execute();

/** Resolves with what the handler was given once it ran `times` times. */
function collect(times: number, then: JobHandler<Data> = async () => {}) {
  const seen: number[] = [];
  const all = Promise.withResolvers<number[]>();
  const handler: JobHandler<Data> = async (data, context) => {
    seen.push(data.n);
    if (seen.length === times) all.resolve(seen);
    return then(data, context);
  };
  return { handler, all: all.promise, seen };
}

describe('the queue', () => {
  it('picks a job up within milliseconds of the commit', async () => {
    const queue = makeQueue();
    const runs = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    queue.work<Data>('count', async ({ n }) => runs[n]?.resolve());
    queue.start();
    // The first one waits for connections, where the store has any.
    await add(queue, 0);
    await runs[0]?.promise;
    const before = performance.now();
    await add(queue, 1);
    await runs[1]?.promise;
    expect(performance.now() - before).toBeLessThan(250);
  });

  it('has no job of a transaction that rolled back', async () => {
    const queue = makeQueue();
    const lost = store.transaction(async (tx) => {
      await queue.enqueue(tx, 'count', { n: 1 });
      throw new Error('no');
    });
    await expect(lost).rejects.toThrow('no');
    expect(await jobs()).toEqual([]);
  });

  it('runs each job once, by however many workers, and never more at a time than it may', async () => {
    let busy = 0;
    let most = 0;
    const { handler, all, seen } = collect(60, async () => {
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
    });
    const pair = [makeQueue(), makeQueue()];
    for (const queue of pair) queue.work('count', handler, { concurrency: 3 });
    for (let n = 0; n < 60; n++) await add(pair[0] as Queue, n);
    for (const queue of pair) queue.start();
    await all;
    expect(new Set(seen).size).toBe(60);
    expect(most).toBeLessThanOrEqual(6);
    await expect.poll(jobs).toEqual([]);
  });

  it('adds one job for a key', async () => {
    const queue = makeQueue();
    await add(queue, 1, { dedupKey: 'same' });
    await add(queue, 2, { dedupKey: 'same' });
    expect(await jobs()).toHaveLength(1);
  });

  it('runs a job that waits for later at once when it is hastened, and says whether one waited', async () => {
    const queue = makeQueue();
    const { handler, all } = collect(1);
    queue.work('count', handler);
    queue.start();
    await add(queue, 1, { afterMs: 3_600_000, dedupKey: 'late' });
    await add(queue, 2, { afterMs: 3_600_000, dedupKey: 'other' });
    const hasten = (key: string) => store.transaction((tx) => queue.hasten(tx, key));
    expect(await hasten('nobody')).toBe(false);
    expect(await hasten('late')).toBe(true);
    expect(await all).toEqual([1]);
    await expect.poll(async () => (await jobs()).map(({ dedup_key }) => dedup_key)).toEqual(['other']);
    expect(await hasten('late')).toBe(false);
  });

  it('hastens nothing in a transaction that rolls back, and no job that runs', async () => {
    const queue = makeQueue();
    const begun = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    let runs = 0;
    queue.work<Data>('count', async () => {
      runs += 1;
      begun.resolve();
      await release.promise;
      return { deferMs: 3_600_000 };
    });
    queue.start();
    await add(queue, 1, { dedupKey: 'key' });
    await begun.promise;
    expect(await store.transaction((tx) => queue.hasten(tx, 'key'))).toBe(false);
    release.resolve();
    await expect.poll(async () => (await jobs())[0]?.state).toBe('ready');
    const lost = store.transaction(async (tx) => {
      await queue.hasten(tx, 'key');
      throw new Error('no');
    });
    await expect(lost).rejects.toThrow('no');
    expect((await jobs())[0]?.run_at).toBeGreaterThan(Date.now() + 3_000_000);
    expect(runs).toBe(1);
  });

  it('calls again later, without counting it as an attempt, what defers', async () => {
    const queue = makeQueue();
    const attempts: number[] = [];
    const done = Promise.withResolvers<void>();
    queue.work<Data>('count', async (_, { attempt }) => {
      attempts.push(attempt);
      if (attempts.length < 3) return { deferMs: 5 };
      done.resolve();
      return undefined;
    });
    queue.start();
    await add(queue, 1);
    await done.promise;
    expect(attempts).toEqual([1, 1, 1]);
  });

  it('tries again what fails, and gives it up after the last attempt', async () => {
    const queue = makeQueue();
    const attempts: [number, boolean][] = [];
    const given = Promise.withResolvers<[Data, unknown]>();
    const fail: JobHandler<Data> = async (_, { attempt, lastAttempt }) => {
      attempts.push([attempt, lastAttempt]);
      throw new Error(`no ${attempt}`);
    };
    const giveUp = async (data: Data, cause: unknown) => given.resolve([data, cause]);
    queue.work('count', fail, { attemptsMax: 3, backoffMs: () => 1, giveUp });
    queue.start();
    await add(queue, 7);
    expect(await given.promise).toEqual([{ n: 7 }, new Error('no 3')]);
    expect(attempts).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    await expect.poll(async () => (await jobs())[0]?.state).toBe('dead');
  });

  it('takes over the job of a worker that stopped renewing, and lets that one change nothing any more', async () => {
    let now = 1_000_000;
    const hung = makeQueue({ now: () => now });
    const begun = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const hang: JobHandler<Data> = async () => {
      begun.resolve();
      await release.promise;
      return { deferMs: 0 };
    };
    hung.work('count', hang, { concurrency: 1 });
    hung.start();
    await add(hung, 1);
    await begun.promise;
    now += 30_001;
    const next = makeQueue({ now: () => now });
    const { handler, all } = collect(1);
    next.work('count', handler);
    next.start();
    await all;
    await expect.poll(jobs).toEqual([]);
    release.resolve();
    await hung.stop();
    expect(await jobs()).toEqual([]);
  });

  it('gives up a job that ended twenty processes', async () => {
    const queue = makeQueue();
    await add(queue, 1);
    await store.db
      .updateTable('jobs')
      .set({ crashes: 20, state: 'running', lease_until: 0, lease_token: 'gone' })
      .execute();
    const given = Promise.withResolvers<void>();
    const { handler, seen } = collect(1);
    queue.work('count', handler, { giveUp: async () => given.resolve() });
    queue.start();
    await given.promise;
    expect(seen).toEqual([]);
  });

  it('hands running jobs back when it stops', async () => {
    const queue = makeQueue();
    const begun = Promise.withResolvers<void>();
    queue.work<Data>('count', async (_, { signal }) => {
      begun.resolve();
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    queue.start();
    await add(queue, 1);
    await begun.promise;
    await queue.stop();
    expect(await jobs()).toMatchObject([{ state: 'ready', failures: 0, crashes: 0, lease_token: null }]);
  });
});
