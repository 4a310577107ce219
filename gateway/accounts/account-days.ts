import { ApiError } from '../api-error.ts';
import type { AccountDayRow } from '../store/account-day-row.ts';
import type { Db, Tx } from '../store/store.ts';

/** Mirrors `ActivityDay` of the schema. */
export interface ActivityDay {
  readonly date: string;
  readonly credits: number;
  readonly completed: number;
  readonly failed: number;
  readonly canceled: number;
}

const DAY_MS = 86_400_000;
const DAYS_MAX = 90;
const COUNTED = { COMPLETED: 'completed', FAILED: 'failed', CANCELED: 'canceled' } as const;

export interface CountedEnding {
  readonly accountId: string;
  readonly status: AccountDayRow['status'];
  /** Credits that were kept. */
  readonly credits: number;
  readonly now: number;
}

/** Adds a generation to the day it ended in: a month reads as fast after a million of them as after ten. */
export async function countDay(tx: Tx, { accountId, status, credits, now }: CountedEnding): Promise<void> {
  await tx
    .insertInto('account_days')
    .values({ account_id: accountId, day: dayOf(now), status, count: 1, credits })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'day', 'status']).doUpdateSet((eb) => ({
        count: eb('account_days.count', '+', 1),
        credits: eb('account_days.credits', '+', credits),
      })),
    )
    .execute();
}

/** The last days of an account, UTC, without gaps, oldest first. Throws INVALID_INPUT for too many. */
export async function listDays(db: Db, accountId: string, days: number, now: number): Promise<ActivityDay[]> {
  if (days < 1 || days > DAYS_MAX) throw outOfRange(days);
  const first = dayOf(now) - (days - 1) * DAY_MS;
  const rows = await db
    .selectFrom('account_days')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('day', '>=', first)
    .execute();
  return Array.from({ length: days }, (_, index) => activityOf(first + index * DAY_MS, rows));
}

function activityOf(day: number, rows: readonly AccountDayRow[]): ActivityDay {
  const own = rows.filter((row) => row.day === day);
  const counts = { completed: 0, failed: 0, canceled: 0 };
  for (const { status, count } of own) counts[COUNTED[status]] = count;
  const credits = own.reduce((sum, row) => sum + row.credits, 0);
  return { date: new Date(day).toISOString().slice(0, 10), credits, ...counts };
}

function dayOf(moment: number): number {
  return moment - (moment % DAY_MS);
}

function outOfRange(days: number): ApiError {
  const message = `days is ${days}; it takes 1 to ${DAYS_MAX}.`;
  return new ApiError('INVALID_INPUT', message, { problems: [{ path: 'days', message }] });
}
