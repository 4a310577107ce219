import { type Kysely, sql } from 'kysely';
import { openStore } from './store/open-store.ts';
import type { Tx } from './store/store.ts';
import { type StoreSums, sumsOf } from './store/store-sums.ts';
import { copiedTables, tableKeys } from './store/table-keys.ts';
import type { Tables } from './store/tables.ts';

/** The copy can not be made, or is not what it should be. The message says why. */
export class CopyError extends Error {}

export interface CopyReport {
  /** Rows that were copied, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** What both stores add up to now. */
  readonly sums: StoreSums;
}

const BATCH = 500;
/** Of rows that may hold a file. */
const BATCH_OF_FILES = 10;

/**
 * Copies everything from one store to an empty one, in one transaction: it is all there afterwards, or nothing. Throws a CopyError for a store that is not empty, and when the two do not
 * add up to the same, before anything is kept.
 */
export async function copyStore(from: string, to: string): Promise<CopyReport> {
  const source = await openStore({ at: from });
  const target = await openStore({ at: to }).catch(async (cause) => {
    await source.close();
    throw cause;
  });
  try {
    // The first one's lock keeps whoever writes there waiting.
    return await source.transaction((own) => target.transaction((tx) => copyAll(own, tx)));
  } finally {
    await source.close();
    await target.close();
  }
}

async function copyAll(source: Tx, tx: Tx): Promise<CopyReport> {
  await assertEmpty(tx);
  const rows: Record<string, number> = {};
  for (const table of copiedTables) rows[table] = await copyTable(source, tx, table);
  const [before, after] = [await sumsOf(source), await sumsOf(tx)];
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    throw new CopyError(
      `The copy is not the same: ${JSON.stringify(after)} instead of ${JSON.stringify(before)}. Nothing was kept.`,
    );
  }
  return { rows, sums: after };
}

async function assertEmpty(tx: Tx): Promise<void> {
  for (const table of copiedTables) {
    const found = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
    if (found.rows.length > 0) {
      throw new CopyError(`The target is not empty: it has rows in ${table}. Give it a new database.`);
    }
  }
}

/** In the order of its key, a page at a time. Resolves with how many rows there were. */
async function copyTable(source: Tx, tx: Tx, table: keyof Tables): Promise<number> {
  const key = tableKeys[table].map((column) => sql.ref(column));
  const limit = table === 'generation_inputs' ? BATCH_OF_FILES : BATCH;
  let last: readonly unknown[] | undefined;
  for (let copied = 0; ; ) {
    const page = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
      ${last === undefined ? sql`` : sql`where (${sql.join(key)}) > (${sql.join(last)})`}
      order by ${sql.join(key)} limit ${limit}`.execute(source);
    const end = page.rows.at(-1);
    if (end === undefined) return copied;
    await (tx as Kysely<Record<string, Record<string, unknown>>>)
      .insertInto(table)
      .values(page.rows)
      .execute();
    copied += page.rows.length;
    last = tableKeys[table].map((column) => end[column]);
  }
}
