import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, KyselyPlugin, LogEvent } from 'kysely';
import { createLog, type Log } from '../log.ts';
import type { Database, QueryWatch } from './database.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Store } from './store.ts';
import { isPostgresAddress } from './store-place.ts';

interface OpenTransaction {
  readonly effects: (() => void)[];
  ended: boolean;
}

const MISUSED = 'The store was used beside the transaction that is open: use its `tx`.';

export interface OpenStoreOptions {
  /** `postgres://…`, a path, or `:memory:`. */
  readonly at: string;
  readonly onQuery?: QueryWatch;
  readonly log?: Log;
}

/** Opens the store and brings its schema up to date. Rejects when the database does not answer. */
export async function openStore({ at, onQuery, log = createLog() }: OpenStoreOptions): Promise<Store> {
  const watch = onQuery && (({ query }: LogEvent) => onQuery(query));
  const database = isPostgresAddress(at)
    ? (await import('./open-postgres.ts')).openPostgres(at, { watch, log })
    : openSqlite(at, watch);
  try {
    await migrate(database.queries.withTables<never>() as Kysely<never>);
  } catch (cause) {
    await database.close();
    throw cause;
  }
  return storeOver(database);
}

function storeOver(database: Database): Store {
  const open = new AsyncLocalStorage<OpenTransaction>();
  const current = () => {
    const transaction = open.getStore();
    return transaction?.ended === false ? transaction : undefined;
  };
  const refuseInside = () => {
    if (current() !== undefined) throw new Error(MISUSED);
  };
  /** Gives `run` the transaction to work in, and has its effects wait for the commit. */
  const around = async <T>(run: (inside: <R>(work: () => R) => R) => Promise<T>): Promise<T> => {
    refuseInside();
    const transaction: OpenTransaction = { effects: [], ended: false };
    const inside = <R>(work: () => R) => {
      transaction.effects.length = 0;
      return open.run(transaction, work);
    };
    const result = await run(inside).finally(() => {
      transaction.ended = true;
    });
    for (const effect of transaction.effects) effect();
    return result;
  };
  return {
    kind: database.kind,
    db: database.queries.withPlugin(guardPlugin(refuseInside)),
    transaction: (body, { durable = true } = {}) =>
      around((inside) => database.transact((tx) => inside(() => body(tx)), durable)),
    writeTogether: (statements) =>
      around((inside) => database.writeTogether((tx) => inside(() => statements(tx)))),
    afterCommit(effect) {
      const transaction = current();
      if (transaction === undefined) effect();
      else transaction.effects.push(effect);
    },
    bell: database.bell,
    close: database.close,
  };
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
