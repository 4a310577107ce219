import { type Selectable, sql } from 'kysely';
import { newId } from '../store/new-id.ts';
import type { Db, Tx } from '../store/store.ts';
import type { JobRow } from '../store/tables.ts';
import { isShared } from '../store/take-turns.ts';

// Written out, because a partial index is only used for conditions without parameters.
const isReady = sql<boolean>`state = 'ready'`;
const isRunning = sql<boolean>`state = 'running'`;

/** A job that this process holds until `until`, recognised by `token`: whoever lost the token can change nothing. */
export interface Lease {
  readonly job: Selectable<JobRow>;
  readonly token: string;
}

export interface NewJob {
  readonly name: string;
  readonly data: object;
  readonly runAt: number;
  readonly dedupKey: string | undefined;
  /** The span that adds it, as a header `traceparent`. */
  readonly traceparent: string | undefined;
}

/** The statement that adds a job. */
export function insertingJob(tx: Tx, job: NewJob, now: number) {
  const row: JobRow = {
    id: newId('job', now),
    name: job.name,
    data_json: JSON.stringify(job.data),
    state: 'ready',
    run_at: Math.ceil(job.runAt),
    failures: 0,
    crashes: 0,
    lease_token: null,
    lease_until: null,
    dedup_key: job.dedupKey ?? null,
    last_error: null,
    created_at: now,
    traceparent: job.traceparent ?? null,
  };
  return tx
    .insertInto('jobs')
    .values(row)
    .onConflict((conflict) => conflict.column('dedup_key').doNothing());
}

/** False when no job with this key waits. */
export async function hastenJob(tx: Tx, dedupKey: string, now: number): Promise<boolean> {
  const waiting = tx
    .updateTable('jobs')
    .set({ run_at: now })
    .where('dedup_key', '=', dedupKey)
    .where(isReady);
  return changed(await waiting.executeTakeFirst());
}

/** When the next job of this name can be taken, in milliseconds since 1970; undefined when none waits or runs. */
export async function nextDueAt(db: Db, name: string): Promise<number | undefined> {
  const [ready, running] = await Promise.all([
    db
      .selectFrom('jobs')
      .select('run_at as at')
      .where(isReady)
      .where('name', '=', name)
      .orderBy('run_at')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('jobs')
      .select('lease_until as at')
      .where(isRunning)
      .where('name', '=', name)
      .orderBy('lease_until')
      .limit(1)
      .executeTakeFirst(),
  ]);
  const moments = [ready?.at, running?.at].filter((at) => typeof at === 'number');
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** Takes up to `count` due jobs: those that wait, then those whose holder stopped renewing. */
export async function claimJobs(
  tx: Tx,
  name: string,
  count: number,
  { token, now, until }: { token: string; now: number; until: number },
): Promise<Lease[]> {
  const due = await tx
    .selectFrom('jobs')
    .select(['id', 'state'])
    .where('name', '=', name)
    .where((eb) =>
      eb.or([eb.and([isReady, eb('run_at', '<=', now)]), eb.and([isRunning, eb('lease_until', '<=', now)])]),
    )
    .orderBy('run_at')
    .limit(count)
    .$if(isShared(tx), (query) => query.forUpdate().skipLocked())
    .execute();
  const leases: Lease[] = [];
  for (const { id, state } of due) {
    const job = await tx
      .updateTable('jobs')
      .set((eb) => ({
        state: 'running',
        lease_token: token,
        lease_until: until,
        crashes: eb('crashes', '+', state === 'running' ? 1 : 0),
      }))
      .where('id', '=', id)
      .where('state', '=', state)
      .where((eb) => eb.or([eb('state', '=', 'ready'), eb('lease_until', '<=', now)]))
      .returningAll()
      .executeTakeFirst();
    if (job !== undefined) leases.push({ job, token });
  }
  return leases;
}

/** False when the lease is no longer ours. */
export async function renewLease(tx: Tx, lease: Lease, until: number): Promise<boolean> {
  return changed(await held(tx, lease).set({ lease_until: until }).executeTakeFirst());
}

export async function endJob(tx: Tx, { job, token }: Lease): Promise<void> {
  await tx.deleteFrom('jobs').where('id', '=', job.id).where('lease_token', '=', token).execute();
}

/** Puts the job back to wait. `progressed` forgets that it ended processes before. */
export async function returnJob(
  tx: Tx,
  lease: Lease,
  { runAt, failure, progressed }: { runAt: number; failure?: string; progressed?: boolean },
): Promise<void> {
  const failures = lease.job.failures + (failure === undefined ? 0 : 1);
  await held(tx, lease)
    .set({
      state: 'ready',
      run_at: Math.ceil(runAt),
      failures,
      ...(progressed ? { crashes: 0 } : {}),
      ...(failure === undefined ? {} : { last_error: failure }),
      lease_token: null,
      lease_until: null,
    })
    .execute();
}

/** Keeps the job for a person to look at; it never runs again. */
export async function buryJob(tx: Tx, lease: Lease, failure: string): Promise<void> {
  await held(tx, lease)
    .set({ state: 'dead', last_error: failure, lease_token: null, lease_until: null })
    .execute();
}

function held(tx: Tx, { job, token }: Lease) {
  return tx.updateTable('jobs').where('id', '=', job.id).where('lease_token', '=', token);
}

function changed(result: { numUpdatedRows: bigint }): boolean {
  return result.numUpdatedRows > 0n;
}
