import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, type KyselyConfig, type PostgresPool, sql, type TransactionBuilder } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import { connectionsMax, connectionWaitMs } from './connections.ts';
import type { Database } from './database.ts';
import { createPostgresBell } from './postgres-bell.ts';
import { StoreDialect } from './postgres-dialect.ts';
import { QuickClient } from './quick-client.ts';
import { sendTogether } from './send-together.ts';
import type { Statements, Tx } from './store.ts';
import { StoreBusyError } from './store-busy.ts';
import type { Tables } from './tables.ts';

interface PostgresOptions {
  readonly watch: KyselyConfig['log'];
  readonly log: Log;
}

/** After so long the server ends a transaction whose process no longer speaks, and with it its locks. */
const SILENT_MS_MAX = 60_000;
const BIGINT = 20;
const RETRIES_MAX = 5;
/** Two transactions waited for each other, or one could not be made to look as if it had been alone. Nothing was kept. */
const WORTH_ANOTHER_TRY = ['40001', '40P01'];

// Times in milliseconds and credits fit into a number.
pg.types.setTypeParser(BIGINT, Number);

/** `address` is `postgres://…`, with what the driver understands after a question mark, such as `sslmode`. */
export function openPostgres(address: string, { watch, log }: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: address,
    max: connectionsMax.queries,
    connectionTimeoutMillis: connectionWaitMs,
    idle_in_transaction_session_timeout: SILENT_MS_MAX,
    keepAlive: true,
    Client: QuickClient,
    pipeline: true,
    application_name: 'doitong',
  });
  // A connection that breaks while nobody uses it is replaced by the next query.
  pool.on('error', (cause) => log.warn('store.connection-lost', {}, cause));
  const bell = createPostgresBell(pool, address, log);
  const queries = new Kysely<Tables>({ dialect: new StoreDialect({ pool: outspoken(pool) }), log: watch });
  const transaction = () => queries.transaction().setIsolationLevel('read committed');
  return {
    kind: 'postgres',
    queries,
    bell,
    transact(body, durable) {
      return retried(() =>
        transaction().execute(async (tx) => {
          if (!durable) await sql`set local synchronous_commit = off`.execute(tx);
          return body(tx);
        }),
      );
    },
    writeTogether: (statements) => retried(() => commitAtOnce(transaction(), statements)),
    async close() {
      await bell.close();
      await queries.destroy();
    },
  };
}

/** Tells what could not begin from what failed when it was under way. */
function outspoken(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    connect: () =>
      pool.connect().catch((cause: unknown) => {
        throw new StoreBusyError(cause);
      }),
    end: () => pool.end(),
  };
}

/** Commits without waiting for the statements: where one of them fails, PostgreSQL rolls back instead. */
async function commitAtOnce(transaction: TransactionBuilder<Tables>, statements: (tx: Tx) => Statements) {
  let sent: Promise<unknown> = Promise.resolve();
  const ended = transaction.execute(async (tx) => {
    sent = sendTogether(tx, statements(tx));
    // It is looked at below, when the transaction has ended.
    sent.catch(() => {});
  });
  await ended.catch(async (cause) => {
    // What a statement failed of says more than that the commit came to nothing.
    await sent;
    throw cause;
  });
  await sent;
}

async function retried<T>(transact: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await transact();
    } catch (cause) {
      if (tries > RETRIES_MAX || !isWorthAnotherTry(cause)) throw cause;
      await pause(Math.random() * 20 * tries);
    }
  }
}

function isWorthAnotherTry(cause: unknown): boolean {
  return cause instanceof pg.DatabaseError && WORTH_ANOTHER_TRY.includes(cause.code ?? '');
}
