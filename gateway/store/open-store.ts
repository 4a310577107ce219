import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, type KyselyPlugin, type LogEvent, sql } from 'kysely';
import { createLogSync, type LogSync, noLogSync } from './log-sync.ts';
import { migrate } from './migrate.ts';
import { MEMORY, sqliteDialect } from './sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

interface OpenTransaction {
  readonly effects: (() => void)[];
  ended: boolean;
}

const MISUSED = 'The store was used beside the transaction that is open: use its `tx`.';

/** Told of every statement that was run. */
export type QueryWatch = (query: { readonly sql: string; readonly parameters: readonly unknown[] }) => void;

export interface OpenStoreOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  readonly onQuery?: QueryWatch;
}

/** Opens the store and brings its schema up to date. */
export async function openStore({ file, onQuery }: OpenStoreOptions): Promise<Store> {
  const log = onQuery && (({ query }: LogEvent) => onQuery(query));
  const raw = new Kysely<Tables>({ dialect: sqliteDialect(file), log });
  await migrate(raw.withTables<never>() as Kysely<never>);
  return storeOver(raw, file === MEMORY ? noLogSync : createLogSync(file));
}

function storeOver(raw: Kysely<Tables>, log: LogSync): Store {
  const open = new AsyncLocalStorage<OpenTransaction>();
  const current = () => {
    const transaction = open.getStore();
    return transaction?.ended === false ? transaction : undefined;
  };
  const refuseInside = () => {
    if (current() !== undefined) throw new Error(MISUSED);
  };
  return {
    kind: 'sqlite',
    db: raw.withPlugin(guardPlugin(refuseInside)),
    async transaction(body, { durable = true } = {}) {
      refuseInside();
      const transaction: OpenTransaction = { effects: [], ended: false };
      const begin = (db: Kysely<Tables>) =>
        db.transaction().execute((tx) => open.run(transaction, () => body(tx)));
      const result = await withoutSync(raw, begin).finally(() => {
        transaction.ended = true;
      });
      if (durable) await log.wait();
      for (const effect of transaction.effects) effect();
      return result;
    },
    afterCommit(effect) {
      const transaction = current();
      if (transaction === undefined) effect();
      else transaction.effects.push(effect);
    },
    async close() {
      await log.close();
      await raw.destroy();
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

function guardPlugin(refuseInside: () => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      refuseInside();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
