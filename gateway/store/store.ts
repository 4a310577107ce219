import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Queries outside a transaction. */
export type Db = Omit<Kysely<Tables>, 'transaction' | 'startTransaction' | 'connection' | 'destroy'>;

/** Queries inside a transaction. */
export type Tx = Transaction<Tables>;

export interface TransactionOptions {
  /**
   * Whether the disk has it before the answer. Default true. Without, the transaction is as exact and survives the end
   * of the process, and a power cut may take back its last moments: for counters and progress, never for credits.
   */
  readonly durable?: boolean;
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
  /** Calls `effect` once the transaction around it has committed, never if it rolls back; at once outside of one. */
  afterCommit(effect: () => void): void;
  close(): Promise<void>;
}
