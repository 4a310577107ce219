import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../log.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { type StorePlace, storeAddress } from '../store/store-place.ts';
import { dropTestPlace, testPlace } from '../store/test-store.ts';
import { createQueue } from './lease-queue.ts';
import type { Queue } from './queue.ts';

let place: StorePlace;
let stores: Store[];
let web: Queue;
let worker: Queue;
beforeEach(async () => {
  place = await testPlace(randomUUID());
  const open = () => openStore({ at: storeAddress(place), log: silentLog });
  stores = [await open(), await open()];
  // So rarely that only the bell can be what runs a job.
  const [forWeb, forWorker] = stores.map((store) => createQueue({ store, log: silentLog, pollMs: 600_000 }));
  [web, worker] = [forWeb as Queue, forWorker as Queue];
});
afterEach(async () => {
  await worker.stop();
  for (const store of stores) await store.close();
  await dropTestPlace(place);
});

const add = (n: number) => stores[0]?.transaction((tx) => web.enqueue(tx, 'count', { n }));

it('runs a job that another process has added within moments, also after the bell was cut off', async () => {
  const seen: number[] = [];
  worker.work<{ n: number }>('count', async ({ n }) => void seen.push(n));
  worker.start();
  await add(1);
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual([1]);
  const listeners = sql<{ pid: number }>`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'doitong bell'`;
  await stores[0]?.transaction((tx) => listeners.execute(tx));
  await add(2);
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual([1, 2]);
});
