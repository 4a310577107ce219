import type { Compilable, Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Queries outside a transaction. */
export type Db = Omit<Kysely<Tables>, 'transaction' | 'startTransaction' | 'connection' | 'destroy'>;

/** Queries inside a transaction. */
export type Tx = Transaction<Tables>;

/** Statements by name, in the order in which they run. One that is undefined is left out. */
export type Statements = Readonly<Record<string, Compilable<unknown> | undefined>>;

export interface TransactionOptions {
  /**
   * Whether the disk has it before the answer. Default true. Without, the transaction is as exact and survives the end
   * of the process, and a power cut may take back its last moments: for counters and progress, never for credits.
   */
  readonly durable?: boolean;
}

/** Wakes other processes that use the store. What is heard twice or not at all does no harm: they look now and then anyway. */
export interface Bell {
  /** Soon, without waiting for it. */
  ring(): void;
  /** Called when any process has rung, once for several that rang together. */
  onRing(hear: () => void): void;
}

/** Where everything that must outlive the process is kept. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** Throws when it is used while a transaction of the same call chain is open: use the `Tx`. */
  readonly db: Db;
  /**
   * Runs `body` in one write transaction: commits when it returns, rolls back when it throws. Does not nest. `body` does
   * nothing but query, because where several write at once it may be rolled back and run again.
   */
  transaction<T>(body: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * A durable write transaction of statements that need no answer from each other, sent whole with its commit: its locks
   * last no longer than the database needs for it. What may not be has to break a rule of a table: then it rejects, as
   * `isRefused` tells, and nothing was kept. May ask for the statements again.
   */
  writeTogether(statements: (tx: Tx) => Statements): Promise<void>;
  /** Calls `effect` once the transaction around it has committed, never if it rolls back; at once outside of one. */
  afterCommit(effect: () => void): void;
  /** Silent where the store has none: then only looking helps. */
  readonly bell: Bell;
  close(): Promise<void>;
}
