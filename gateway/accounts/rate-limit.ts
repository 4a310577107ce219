import type { Plan } from '#catalog/plans.ts';
import { ApiError } from '../api-error.ts';
import type { Db, Store, Tx } from '../store/store.ts';
import type { Account } from './account.ts';

export type WindowName = 'minute' | 'day' | 'reads';

/** Where a caller stands in one window after a request was counted. */
export interface LimitState {
  readonly name: WindowName | 'anonymous' | 'refused';
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds, at least 1, until the window ends. */
  readonly resetSeconds: number;
  readonly windowSeconds: number;
}

export interface CountedRequest {
  /** One for each window the request was counted in; the narrowest first. */
  readonly states: readonly LimitState[];
  /** Set when the request is over a limit and must be refused. */
  readonly exceeded: LimitState | null;
}

const SECONDS: Readonly<Record<WindowName, number>> = { minute: 60, day: 86_400, reads: 60 };

const WORDS: Readonly<Partial<Record<LimitState['name'], string>>> = {
  minute: 'generation requests a minute',
  day: 'generation requests a day',
  reads: 'reads a minute',
};

/** Counts `cost` requests of a kind against the plan. A request that the minute refuses is not counted in the day. */
export async function countRequest(
  store: Store,
  account: Account,
  { kind, cost, now }: { kind: 'generation' | 'read'; cost: number; now: number },
): Promise<CountedRequest> {
  const windows: readonly WindowName[] = kind === 'generation' ? ['minute', 'day'] : ['reads'];
  const names = windows.filter((name) => limitOf(account.plan, name) !== null);
  if (names.length === 0) return { states: [], exceeded: null };
  return store.transaction((tx) => countIn(tx, account, names, { cost, now }), { durable: false });
}

async function countIn(
  tx: Tx,
  { id, plan }: Account,
  names: readonly WindowName[],
  { cost, now }: { cost: number; now: number },
): Promise<CountedRequest> {
  const states: LimitState[] = [];
  for (const name of names) {
    const limit = limitOf(plan, name);
    if (limit === null) continue;
    const count = await increment(tx, windowKey(id, name, now), cost, windowEnd(name, now));
    const state = stateOf(name, limit, count, now);
    states.push(state);
    if (count > limit) return { states, exceeded: state };
  }
  return { states, exceeded: null };
}

/** How many requests were counted in the current window, whether they passed or not. */
export async function countedIn(db: Db, accountId: string, name: WindowName, now: number): Promise<number> {
  const found = await db
    .selectFrom('rate_counters')
    .select('count')
    .where('key', '=', windowKey(accountId, name, now))
    .executeTakeFirst();
  return found?.count ?? 0;
}

export function limitError({ id }: Plan, { name, limit, resetSeconds }: LimitState): ApiError {
  const message = `The plan ${id} allows ${limit} ${WORDS[name] ?? 'requests'}. Try again in ${resetSeconds} s.`;
  return new ApiError('RATE_LIMIT', message, { limit: name, retryAfterSeconds: resetSeconds });
}

/** Whole seconds until the current window of this kind ends. */
export function secondsLeft(name: WindowName, now: number): number {
  return Math.max(1, Math.ceil((windowEnd(name, now) - now) / 1_000));
}

export function limitOf(plan: Plan, name: WindowName): number | null {
  if (name === 'minute') return plan.requestsPerMinute;
  return name === 'day' ? plan.requestsPerDay : plan.readsPerMinute;
}

function stateOf(name: WindowName, limit: number, count: number, now: number): LimitState {
  const remaining = Math.max(0, limit - count);
  return { name, limit, remaining, resetSeconds: secondsLeft(name, now), windowSeconds: SECONDS[name] };
}

/** One statement, so that callers at the same moment each get their own number. */
async function increment(tx: Tx, key: string, by: number, expiresAt: number): Promise<number> {
  const row = await tx
    .insertInto('rate_counters')
    .values({ key, count: by, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({ count: eb('rate_counters.count', '+', by) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count;
}

function windowKey(accountId: string, name: WindowName, now: number): string {
  return `${accountId}:${name}:${windowEnd(name, now)}`;
}

function windowEnd(name: WindowName, now: number): number {
  const length = SECONDS[name] * 1_000;
  return (Math.floor(now / length) + 1) * length;
}
