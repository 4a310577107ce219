import type { Sample } from '../measurements/metrics.ts';
import type { Store } from '../store/store.ts';
import { countDueJobs, countJobs } from './count-jobs.ts';

/** How many jobs of the store wait and run now: the same from every process. */
export async function jobGauges({ db }: Store, now: number): Promise<Sample[]> {
  const counts = await countJobs(db);
  const due = await countDueJobs(db, now);
  return [
    ...counts.map(({ name, state, count }) => ({
      name: 'doitong_jobs' as const,
      labels: { name, state },
      value: count,
    })),
    ...due.map(({ name, count }) => ({ name: 'doitong_jobs_due' as const, labels: { name }, value: count })),
  ];
}
