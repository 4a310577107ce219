import { setTimeout as pause } from 'node:timers/promises';
import {
  Kysely,
  type KyselyConfig,
  PostgresDialect,
  type PostgresPool,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import { connectionsMax, connectionWaitMs } from './connections.ts';
import type { Database } from './database.ts';
import { createPostgresBell } from './postgres-bell.ts';
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
    application_name: 'doitong',
  });
  // A connection that breaks while nobody uses it is replaced by the next query.
  pool.on('error', (cause) => log.warn('store.connection-lost', {}, cause));
  const bell = createPostgresBell(pool, address, log);
  const queries = new Kysely<Tables>({ dialect: new TextDialect({ pool: outspoken(pool) }), log: watch });
  return {
    kind: 'postgres',
    queries,
    bell,
    transact(body, durable) {
      return retried(() =>
        queries
          .transaction()
          .setIsolationLevel('read committed')
          .execute(async (tx) => {
            if (!durable) await sql`set local synchronous_commit = off`.execute(tx);
            return body(tx);
          }),
      );
    },
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

class TextDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresQueryCompiler {
    return new TextCompiler();
  }
}

/** PostgreSQL keeps every text but one with the character zero, which would be an error for each caller who sends it. */
class TextCompiler extends PostgresQueryCompiler {
  protected override addParameter(value: unknown): void {
    super.addParameter(typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value);
  }
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
