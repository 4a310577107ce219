import { isActive, isCompleted } from '../store/active.ts';
import type { Store } from '../store/store.ts';
import type { Account } from './account.ts';
import { countedIn, secondsLeft } from './rate-limit.ts';

/** Mirrors `Usage` of the schema, with the credits that are held. */
export interface Usage {
  readonly requestsThisMinute: number;
  readonly requestsToday: number;
  readonly concurrent: number;
  readonly creditsToday: number;
  readonly creditsTotal: number;
  readonly minuteResetSeconds: number;
  readonly dayResetSeconds: number;
  /** Credits held for generations that have not ended. */
  readonly reserved: number;
}

export async function readUsage(store: Store, account: Account, now: number): Promise<Usage> {
  const { requestsPerMinute, requestsPerDay } = account.plan;
  const dayStart = now - (now % 86_400_000);
  const active = await reservedCredits(store, account.id);
  return {
    requestsThisMinute: upTo(requestsPerMinute, await countedIn(store.db, account.id, 'minute', now)),
    requestsToday: upTo(requestsPerDay, await countedIn(store.db, account.id, 'day', now)),
    concurrent: active.count,
    reserved: active.credits,
    creditsToday: await creditsSince(store, account.id, dayStart),
    creditsTotal: await keptCredits(store, account.id),
    minuteResetSeconds: secondsLeft('minute', now),
    dayResetSeconds: secondsLeft('day', now),
  };
}

/** After a fallback more may be held than the generation will cost. */
async function reservedCredits(store: Store, accountId: string) {
  const found = await store.db
    .selectFrom('generations')
    .select(({ fn }) => [
      fn.countAll().as('count'),
      fn.sum(fn.coalesce('reserved_credits', 'credit_cost')).as('credits'),
    ])
    .where('account_id', '=', accountId)
    .where(isActive)
    .executeTakeFirstOrThrow();
  return { count: Number(found.count), credits: Number(found.credits ?? 0) };
}

/** Of the generations that completed in the current day. */
async function creditsSince(store: Store, accountId: string, endedFrom: number): Promise<number> {
  const found = await store.db
    .selectFrom('generations')
    .select((eb) => eb.fn.sum('credit_cost').as('credits'))
    .where('account_id', '=', accountId)
    .where(isCompleted)
    .where('completed_at', '>=', endedFrom)
    .executeTakeFirstOrThrow();
  return Number(found.credits ?? 0);
}

/**
 * What was granted and is neither there nor held was kept. Adding up every generation would say the same and take
 * longer with each; one statement, so that nothing changes between the three sums.
 */
async function keptCredits(store: Store, accountId: string): Promise<number> {
  const found = await store.db
    .selectFrom('accounts')
    .select((eb) => [
      'balance',
      eb
        .selectFrom('ledger')
        .select(({ fn }) => fn.sum('delta').as('sum'))
        .where('account_id', '=', accountId)
        .where('generation_id', 'is', null)
        .as('granted'),
      eb
        .selectFrom('generations')
        .select(({ fn }) => fn.sum(fn.coalesce('reserved_credits', 'credit_cost')).as('sum'))
        .where('account_id', '=', accountId)
        .where(isActive)
        .as('held'),
    ])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return Number(found.granted ?? 0) - Number(found.balance) - Number(found.held ?? 0);
}

/** Requests that were refused are counted too, and were no use. */
function upTo(limit: number | null, count: number): number {
  return limit === null ? count : Math.min(limit, count);
}
