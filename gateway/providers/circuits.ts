import type { CircuitRow } from '../store/provider-tables.ts';
import type { Db, Tx } from '../store/store.ts';
import { takeTurns } from '../store/take-turns.ts';

/** One way to make media: an adapter with a model behind it. */
export interface Route {
  readonly adapter: string;
  /** Id of the model in the API. */
  readonly provider: string;
}

/** The ways that have failed lately, as the store knew them at one moment. */
export interface Circuits {
  /** Why nothing is sent this way now, as a sentence; null when it may be used, or when this generation tries it. */
  openBecause(route: Route, generationId?: string): string | null;
  /** Seconds until an open way may be tried again; null when it is not open. */
  secondsLeft(route: Route): number | null;
  /** Whether the way was open and its pause is over: one generation may try it, which `passCircuit` decides. */
  isHalfOpen(route: Route): boolean;
}

export const noCircuits: Circuits = {
  openBecause: () => null,
  secondsLeft: () => null,
  isHalfOpen: () => false,
};

interface Attempt extends Route {
  readonly generationId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Generations that fail one after the other before nothing more is sent that way. */
const FAILURES_MAX = 3;
const PAUSE_MS = 30_000;
const PAUSE_MS_MAX = 900_000;

export async function readCircuits(db: Db, now: number): Promise<Circuits> {
  const rows = await db
    .selectFrom('circuits')
    .select(['adapter', 'provider', 'failures', 'generation_id', 'open_until'])
    .where('open_until', 'is not', null)
    .execute();
  const found = ({ adapter, provider }: Route) =>
    rows.find((row) => row.adapter === adapter && row.provider === provider);
  return {
    openBecause(route, generationId) {
      const row = found(route);
      if (row === undefined || row.generation_id === generationId) return null;
      return (row.open_until ?? 0) <= now ? null : reasonOf(row, now);
    },
    secondsLeft(route) {
      const seconds = secondsUntil(found(route)?.open_until ?? 0, now);
      return seconds > 0 ? seconds : null;
    },
    isHalfOpen(route) {
      const row = found(route);
      return row !== undefined && (row.open_until ?? 0) <= now;
    },
  };
}

/**
 * Makes this generation the one that tries a way whose pause is over: the way stays closed to others as if it had
 * failed again, until it ends. False when another one was faster.
 */
export async function passCircuit(tx: Tx, { adapter, provider, generationId, now }: Attempt) {
  const row = await ofRoute(tx, { adapter, provider });
  if (row === undefined || row.open_until === null) return true;
  if (row.open_until > now) return row.generation_id === generationId;
  const failures = row.failures + 1;
  const passed = await tx
    .updateTable('circuits')
    .set({ failures, generation_id: generationId, open_until: now + pauseMs(failures) })
    .where('adapter', '=', adapter)
    .where('provider', '=', provider)
    .where('open_until', '=', row.open_until)
    .executeTakeFirst();
  return passed.numUpdatedRows > 0n;
}

/** Counts a generation once, however often it is tried: one that always fails does not stop the others. */
export async function noteFailure(tx: Tx, { adapter, provider, generationId, now }: Attempt): Promise<void> {
  await takeTurns(tx, `circuit ${adapter} ${provider}`);
  const row = await ofRoute(tx, { adapter, provider });
  const failures = (row?.failures ?? 0) + (row?.generation_id === generationId ? 0 : 1);
  const open_until = failures < FAILURES_MAX ? null : now + pauseMs(failures);
  const changed = { failures, generation_id: generationId, open_until };
  await tx
    .insertInto('circuits')
    .values({ adapter, provider, ...changed })
    .onConflict((conflict) => conflict.columns(['adapter', 'provider']).doUpdateSet(changed))
    .execute();
}

export async function noteSuccess(tx: Tx, { adapter, provider }: Route): Promise<void> {
  await tx.deleteFrom('circuits').where('adapter', '=', adapter).where('provider', '=', provider).execute();
}

function ofRoute(db: Db | Tx, { adapter, provider }: Route): Promise<CircuitRow | undefined> {
  return db
    .selectFrom('circuits')
    .selectAll()
    .where('adapter', '=', adapter)
    .where('provider', '=', provider)
    .executeTakeFirst();
}

function pauseMs(failures: number): number {
  return Math.min(PAUSE_MS_MAX, PAUSE_MS * 2 ** Math.max(0, failures - FAILURES_MAX));
}

function reasonOf({ provider, failures, open_until }: CircuitRow, now: number): string {
  const seconds = secondsUntil(open_until ?? now, now);
  return `${provider} has failed ${failures} times in a row and is tried again in ${seconds} s.`;
}

function secondsUntil(then: number, now: number): number {
  return Math.ceil((then - now) / 1_000);
}
