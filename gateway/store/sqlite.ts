import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/** The name of a store that ends with its process. */
export const MEMORY = ':memory:';

const STATEMENTS_MAX = 500;

// The busy timeout comes first: switching to WAL already needs the lock. Moving the log into the file holds everybody
// up, so it happens once for 16 MB instead of 4.
const PRAGMAS = `pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full;
  pragma foreign_keys = on; pragma wal_autocheckpoint = 4000`;

/** The file must be on a local disk; several processes of one machine may have it open. Its folder is made if absent. */
export function sqliteDialect(file: string): SqliteDialect {
  if (file !== MEMORY) mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  database.exec(PRAGMAS);
  const prepared = new Map<string, SqliteStatement>();
  const isTransacting = () => database.isTransaction;
  const config: SqliteDialectConfig = {
    database: {
      close: () => database.close(),
      prepare(text) {
        const known = prepared.get(text);
        if (known !== undefined) return known;
        const statement = statementOf(database.prepare(text));
        // A pragma may take effect when it is prepared, so each use prepares it anew.
        if (prepared.size < STATEMENTS_MAX && !text.startsWith('pragma')) prepared.set(text, statement);
        return statement;
      },
    },
  };
  return new ImmediateDialect(config, isTransacting);
}

function statementOf(statement: StatementSync): SqliteStatement {
  const bound = (parameters: readonly unknown[]) => parameters.map(bindable);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bound(parameters)),
    run: (parameters) => statement.run(...bound(parameters)),
    iterate: (parameters) => statement.iterate(...bound(parameters)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'bigint') {
    return value;
  }
  throw new TypeError(`A ${typeof value} can not be stored.`);
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #isTransacting: () => boolean;
  constructor(config: SqliteDialectConfig, isTransacting: () => boolean) {
    super(config);
    this.#config = config;
    this.#isTransacting = isTransacting;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config, this.#isTransacting);
  }
}

/** Takes the write lock at the start: a transaction that reads and then writes would fail when another one wrote between. */
class ImmediateDriver extends SqliteDriver {
  readonly #isTransacting: () => boolean;
  constructor(config: SqliteDialectConfig, isTransacting: () => boolean) {
    super(config);
    this.#isTransacting = isTransacting;
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
  /** A full disk ends the transaction by itself; asking for it again would hide the error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isTransacting()) await super.rollbackTransaction(connection);
  }
}
