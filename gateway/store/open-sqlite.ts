import { Kysely, type KyselyConfig, sql } from 'kysely';
import type { Database } from './database.ts';
import { createLogSync, noLogSync } from './log-sync.ts';
import { MEMORY, sqliteDialect } from './sqlite.ts';
import type { Bell } from './store.ts';
import type { Tables } from './tables.ts';

/** Processes that share a file look into it often enough. */
const silent: Bell = { ring: () => {}, onRing: () => {} };

/** `file` is a path, or `:memory:`. */
export function openSqlite(file: string, log: KyselyConfig['log']): Database {
  const queries = new Kysely<Tables>({ dialect: sqliteDialect(file), log });
  const sync = file === MEMORY ? noLogSync : createLogSync(file);
  return {
    kind: 'sqlite',
    queries,
    bell: silent,
    async transact(body, durable) {
      const result = await withoutSync(queries, (db) => db.transaction().execute(body));
      if (durable) await sync.wait();
      return result;
    },
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
