import type { Compilable, DatabaseConnection } from 'kysely';
import type { Statements, Tx } from './store.ts';
import { isShared } from './take-turns.ts';

/** The rows of each statement by its name; none for one that was left out. */
type Rows<Sent extends Statements> = {
  readonly [Name in keyof Sent]: NonNullable<Sent[Name]> extends Compilable<infer Row>
    ? readonly Row[]
    : never;
};

/**
 * Runs statements of a transaction in the order in which they are written, each seeing what the ones before it did.
 * PostgreSQL gets all of them in one piece and is waited for once. Throws what the first one threw that failed.
 */
export async function sendTogether<const Sent extends Statements>(
  tx: Pick<Tx, 'getExecutor'>,
  statements: Sent,
): Promise<Rows<Sent>> {
  const run = isShared(tx) ? runAtOnce : runInTurn;
  const all = Object.entries(statements);
  const rows = await tx.getExecutor().provideConnection((connection) => run(connection, all));
  return Object.fromEntries(all.map(([name], index) => [name, rows[index] ?? []])) as Rows<Sent>;
}

type Named = readonly [string, Compilable<unknown> | undefined];

function runAtOnce(connection: DatabaseConnection, all: readonly Named[]) {
  return Promise.all(all.map(([, statement]) => rowsOf(connection, statement)));
}

async function runInTurn(connection: DatabaseConnection, all: readonly Named[]) {
  const rows: (readonly unknown[])[] = [];
  for (const [, statement] of all) rows.push(await rowsOf(connection, statement));
  return rows;
}

async function rowsOf(connection: DatabaseConnection, statement: Compilable<unknown> | undefined) {
  if (statement === undefined) return [];
  return (await connection.executeQuery(statement.compile())).rows;
}
