import { Kysely, type KyselyConfig, sql } from 'kysely';
import type { Database } from './database.ts';
import { createLogSync, noLogSync } from './log-sync.ts';
import { sendTogether } from './send-together.ts';
import { MEMORY, sqliteDialect } from './sqlite.ts';
import type { Bell } from './store.ts';
import type { Tables } from './tables.ts';

/** Processes that share a file look into it often enough. */
const silent: Bell = { ring: () => {}, onRing: () => {} };

/** `file` is a path, or `:memory:`. */
export function openSqlite(file: string, log: KyselyConfig['log']): Database {
  const queries = new Kysely<Tables>({ dialect: sqliteDialect(file), log });
  const transact: Database['transact'] = async (body, durable) => {
    const result = await withoutSync(queries, (db) => db.transaction().execute(body));
    if (durable) await sync.wait();
    return result;
  };
  const sync = file === MEMORY ? noLogSync : createLogSync(file);
  return {
    kind: 'sqlite',
    queries,
    bell: silent,
    transact,
    writeTogether: (statements) =>
      transact(async (tx) => void (await sendTogether(tx, statements(tx))), true),
    async close() {
      await sync.close();
      await queries.destroy();
    },
  };
}

/** A commit of this level writes to the log and does not wait for the disk, which would hold up the event loop. */
function withoutSync<T>(raw: Kysely<Tables>, begin: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  return raw.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection);
    try {
      return await begin(connection);
    } finally {
      await sql`pragma synchronous = full`.execute(connection);
    }
  });
}
