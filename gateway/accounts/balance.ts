import { sql } from 'kysely';
import { newId } from '../store/new-id.ts';
import type { Tx } from '../store/store.ts';
import type { LedgerRow } from '../store/tables.ts';

export interface BalanceChange {
  readonly accountId: string;
  /** More than zero. */
  readonly credits: number;
  readonly generationId?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Takes credits for a generation, if the balance covers them. False, and nothing changed, when it does not.
 * Also keeps every other charge of the account waiting until the transaction ends.
 */
export async function charge(tx: Tx, change: BalanceChange & { generationId: string }): Promise<boolean> {
  const { accountId, credits } = change;
  const debited = await tx
    .updateTable('accounts')
    .set((eb) => ({ balance: eb('balance', '-', credits) }))
    .where('id', '=', accountId)
    .where('balance', '>=', credits)
    .returning('balance')
    .executeTakeFirst();
  if (debited === undefined) return false;
  await record(tx, change, { reason: 'charge', delta: -credits, balance: debited.balance });
  return true;
}

/** Gives the credits of a generation back. Throws when they were given back before. */
export function refund(tx: Tx, change: BalanceChange & { generationId: string }): Promise<void> {
  return add(tx, change, 'refund');
}

/** Gives back the part of a generation's credits that it did not need. Throws when that was done before. */
export function adjust(tx: Tx, change: BalanceChange & { generationId: string }): Promise<void> {
  return add(tx, change, 'adjust');
}

/** Adds credits that belong to no generation. Throws for an account that does not exist. */
export function grant(tx: Tx, change: BalanceChange): Promise<void> {
  return add(tx, change, 'grant');
}

async function add(tx: Tx, change: BalanceChange, reason: LedgerRow['reason']): Promise<void> {
  const { accountId, credits } = change;
  const { balance } = await tx
    .updateTable('accounts')
    .set((eb) => ({ balance: eb('balance', '+', credits) }))
    .where('id', '=', accountId)
    .returning('balance')
    .executeTakeFirstOrThrow();
  await record(tx, change, { reason, delta: credits, balance });
}

/** Comes after the change of the account's row, which makes whoever else writes an entry of the account wait. */
async function record(
  tx: Tx,
  { accountId, generationId, now }: BalanceChange,
  entry: Pick<LedgerRow, 'reason' | 'delta' | 'balance'>,
): Promise<void> {
  await tx
    .insertInto('ledger')
    .values((eb) => ({
      id: newId('led', now),
      account_id: accountId,
      ...entry,
      generation_id: generationId ?? null,
      created_at: now,
      seq: eb
        .selectFrom('ledger as earlier')
        .select(sql<number>`coalesce(max(earlier.seq), 0) + 1`.as('seq'))
        .where('earlier.account_id', '=', accountId),
    }))
    .execute();
}
