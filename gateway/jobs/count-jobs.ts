import { sql } from 'kysely';
import type { Db } from '../store/store.ts';

export interface JobCount {
  readonly name: string;
  readonly state: 'ready' | 'running';
  readonly count: number;
}

/** How many jobs wait and run, read from the indexes of the two states: jobs that were given up make no difference. */
export async function countJobs(db: Db): Promise<JobCount[]> {
  const inState = (state: JobCount['state']) =>
    db
      .selectFrom('jobs')
      .select(({ fn }) => ['name', fn.countAll<number>().as('count')])
      .where(state === 'ready' ? sql<boolean>`state = 'ready'` : sql<boolean>`state = 'running'`)
      .groupBy('name')
      .execute();
  const [ready, running] = [await inState('ready'), await inState('running')];
  return [
    ...ready.map(({ name, count }) => ({ name, count: Number(count), state: 'ready' as const })),
    ...running.map(({ name, count }) => ({ name, count: Number(count), state: 'running' as const })),
  ];
}

export interface DueCount {
  readonly name: string;
  readonly count: number;
}

/** How many jobs could run now and wait for a worker. Those that wait for their time are none of them. */
export async function countDueJobs(db: Db, now: number): Promise<DueCount[]> {
  const due = await db
    .selectFrom('jobs')
    .select(({ fn }) => ['name', fn.countAll<number>().as('count')])
    .where(sql<boolean>`state = 'ready'`)
    .where('run_at', '<=', now)
    .groupBy('name')
    .execute();
  return due.map(({ name, count }) => ({ name, count: Number(count) }));
}
