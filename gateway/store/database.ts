import type { Kysely } from 'kysely';
import type { Bell, Statements, Tx } from './store.ts';
import type { Tables } from './tables.ts';

/** Told of every statement that was run. */
export type QueryWatch = (query: { readonly sql: string; readonly parameters: readonly unknown[] }) => void;

/** What each kind of database does for the store in its own way. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly queries: Kysely<Tables>;
  /** Resolves once the transaction has committed, and, if it has to be durable, is on the disk. May run `body` again. */
  transact<T>(body: (tx: Tx) => Promise<T>, durable: boolean): Promise<T>;
  /** The same for statements that need no answer from each other. */
  writeTogether(statements: (tx: Tx) => Statements): Promise<void>;
  readonly bell: Bell;
  close(): Promise<void>;
}
