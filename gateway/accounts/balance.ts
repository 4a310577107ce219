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
    .executeTakeFirst();
  if (debited.numUpdatedRows === 0n) return false;
  await record(tx, change, 'charge', -credits);
  return true;
}

/** Gives the credits of a generation back. Throws when they were given back before. */
export async function refund(tx: Tx, change: BalanceChange & { generationId: string }): Promise<void> {
  await add(tx, change);
  await record(tx, change, 'refund', change.credits);
}

/** Gives back the part of a generation's credits that it did not need. Throws when that was done before. */
export async function adjust(tx: Tx, change: BalanceChange & { generationId: string }): Promise<void> {
  await add(tx, change);
  await record(tx, change, 'adjust', change.credits);
}

/** Adds credits that belong to no generation. */
export async function grant(tx: Tx, change: BalanceChange): Promise<void> {
  await add(tx, change);
  await record(tx, change, 'grant', change.credits);
}

async function add(tx: Tx, { accountId, credits }: BalanceChange): Promise<void> {
  await tx
    .updateTable('accounts')
    .set((eb) => ({ balance: eb('balance', '+', credits) }))
    .where('id', '=', accountId)
    .execute();
}

async function record(
  tx: Tx,
  { accountId, generationId, now }: BalanceChange,
  reason: LedgerRow['reason'],
  delta: number,
): Promise<void> {
  await tx
    .insertInto('ledger')
    .values({
      id: newId('led', now),
      account_id: accountId,
      delta,
      reason,
      generation_id: generationId ?? null,
      created_at: now,
    })
    .execute();
}
