import { setTimeout as wait } from 'node:timers/promises';
import { openBooks } from './books.ts';
import type { DataPlace } from './data-place.ts';

/** Longer than the lease of a process that was killed, and than the pause before a webhook is sent for the third time. */
const STANDSTILL_MS = 240_000;
const LOOK_MS = 250;

/** Waits until nothing is left to do. How many jobs are left when for long no job has ended. */
export async function settle(place: DataPlace): Promise<number> {
  const books = await openBooks(place);
  try {
    let [fewest, giveUpAt] = [Number.POSITIVE_INFINITY, 0];
    for (;;) {
      const [jobs] = await books.rows('select count(*) as count from jobs');
      const left = Number(jobs?.count);
      if (left < fewest) [fewest, giveUpAt] = [left, Date.now() + STANDSTILL_MS];
      if (left === 0 || Date.now() > giveUpAt) return left;
      await wait(LOOK_MS);
    }
  } finally {
    await books.close();
  }
}
