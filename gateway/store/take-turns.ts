import { PostgresAdapter, sql } from 'kysely';
import type { Tx } from './store.ts';

/**
 * Makes transactions that name the same thing wait for each other until they end: for what is read first and decided
 * then, where no single statement can do both. SQLite needs nothing, because it has one writer at a time.
 */
export async function takeTurns(tx: Pick<Tx, 'getExecutor'>, name: string): Promise<void> {
  if (!isShared(tx)) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** Whether other transactions write at the same time. */
export function isShared(tx: Pick<Tx, 'getExecutor'>): boolean {
  return tx.getExecutor().adapter instanceof PostgresAdapter;
}
