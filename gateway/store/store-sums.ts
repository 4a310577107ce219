import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from './store.ts';
import { copiedTables } from './table-keys.ts';

/** What a store adds up to. Two stores with the same content give the same. */
export interface StoreSums {
  /** Of all tables. */
  readonly rows: number;
  /** Credits of all accounts, by their balance and by their ledger. */
  readonly balances: number;
  readonly ledger: number;
  /** A digest of every account with its balance, the sum of its ledger, and its number of entries and generations. */
  readonly accounts: string;
}

const EACH_ACCOUNT = sql<Record<string, unknown>>`select accounts.id, accounts.balance,
  (select sum(delta) from ledger where ledger.account_id = accounts.id) as ledger,
  (select count(*) from ledger where ledger.account_id = accounts.id) as entries,
  (select count(*) from generations where generations.account_id = accounts.id) as generations,
  (select sum(credit_cost) from generations where generations.account_id = accounts.id) as credits
  from accounts`;

export async function sumsOf(db: Db | Tx): Promise<StoreSums> {
  let rows = 0;
  for (const table of copiedTables) rows += await count(db, table);
  let [balances, ledger] = [0, 0];
  const lines: string[] = [];
  for (const account of (await EACH_ACCOUNT.execute(db as Tx)).rows) {
    balances += Number(account.balance);
    ledger += Number(account.ledger ?? 0);
    const figures = [account.balance, account.ledger, account.entries, account.generations, account.credits];
    lines.push(`${account.id} ${figures.map((figure) => Number(figure ?? 0)).join(' ')}`);
  }
  // Databases do not agree on the order of texts.
  const accounts = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  return { rows, balances, ledger, accounts };
}

async function count(db: Db | Tx, table: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    db as Tx,
  );
  return Number(found.rows[0]?.count);
}
