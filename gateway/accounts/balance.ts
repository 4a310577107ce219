import { type Expression, type SqlBool, sql } from 'kysely';
import { newId } from '../store/new-id.ts';
import { sendTogether } from '../store/send-together.ts';
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
 * The statements that take credits for a generation, in this order. A balance that does not cover them breaks the rule
 * that none is below zero. They also keep every other charge of the account waiting until the transaction ends.
 */
export function charging(tx: Tx, change: BalanceChange & { generationId: string }) {
  const { accountId, credits } = change;
  const debit = tx
    .updateTable('accounts')
    .set((eb) => ({ balance: eb('balance', '-', credits) }))
    .where('id', '=', accountId);
  return { debit, entry: entryOf(tx, change, { reason: 'charge', delta: -credits }) };
}

/** The statement that breaks the rule that no balance is below zero where the condition holds, and else changes nothing. */
export function refusingWhere(tx: Tx, accountId: string, condition: Expression<SqlBool>) {
  return tx.updateTable('accounts').set({ balance: -1 }).where('id', '=', accountId).where(condition);
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
  const credit = tx
    .updateTable('accounts')
    .set((eb) => ({ balance: eb('balance', '+', credits) }))
    .where('id', '=', accountId);
  await sendTogether(tx, { credit, entry: entryOf(tx, change, { reason, delta: credits }) });
}

/** Comes after the change of the account's row, which makes whoever else writes an entry of the account wait. */
function entryOf(
  tx: Tx,
  { accountId, generationId, now }: BalanceChange,
  { reason, delta }: Pick<LedgerRow, 'reason' | 'delta'>,
) {
  return tx.insertInto('ledger').values((eb) => ({
    id: newId('led', now),
    account_id: accountId,
    delta,
    reason,
    balance: eb.selectFrom('accounts').select('balance').where('id', '=', accountId),
    generation_id: generationId ?? null,
    created_at: now,
    seq: eb
      .selectFrom('ledger as earlier')
      .select(sql<number>`coalesce(max(earlier.seq), 0) + 1`.as('seq'))
      .where('earlier.account_id', '=', accountId),
  }));
}
