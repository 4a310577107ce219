import {
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';

/** PostgreSQL as the store uses it. */
export class StoreDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): PostgresDriver {
    return new EagerDriver(this.#config);
  }
  override createQueryCompiler(): PostgresQueryCompiler {
    return new TextCompiler();
  }
}

/** Does not wait until a transaction has begun: its first statements travel with the words that begin it. */
class EagerDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<void>>();
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    const begun = super.beginTransaction(connection, settings);
    this.#begun.set(connection, begun);
    // Told when it would commit; until then the statements fail by themselves, because the connection is lost.
    begun.catch(() => {});
  }
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await Promise.all([this.#begun.get(connection), super.commitTransaction(connection)]);
  }
}

/** PostgreSQL keeps every text but one with the character zero, which would be an error for each caller who sends it. */
class TextCompiler extends PostgresQueryCompiler {
  protected override addParameter(value: unknown): void {
    super.addParameter(typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value);
  }
}
