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
    creditsToday: await keptCredits(store, account.id, dayStart),
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

async function keptCredits(store: Store, accountId: string, endedFrom?: number): Promise<number> {
  let query = store.db
    .selectFrom('generations')
    .select((eb) => eb.fn.sum('credit_cost').as('credits'))
    .where('account_id', '=', accountId)
    .where(isCompleted);
  if (endedFrom !== undefined) query = query.where('completed_at', '>=', endedFrom);
  const found = await query.executeTakeFirstOrThrow();
  return Number(found.credits ?? 0);
}

/** Requests that were refused are counted too, and were no use. */
function upTo(limit: number | null, count: number): number {
  return limit === null ? count : Math.min(limit, count);
}
