import type { Compilable, CompiledQuery, DatabaseConnection } from 'kysely';
import type { Statements, Tx } from './store.ts';
import { isShared } from './take-turns.ts';

const SENDABLE = ['string', 'number', 'bigint'];

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
  // Before the first one is sent: the others could be committed without one that can not be sent.
  const ready = Object.values(statements).map(readyOf);
  const rows = await tx.getExecutor().provideConnection((connection) => run(connection, ready));
  return Object.fromEntries(Object.keys(statements).map((name, at) => [name, rows[at] ?? []])) as Rows<Sent>;
}

type Ready = CompiledQuery | undefined;

function readyOf(statement: Compilable<unknown> | undefined): Ready {
  const ready = statement?.compile();
  const strange = ready?.parameters.find((value) => value !== null && !SENDABLE.includes(typeof value));
  if (strange !== undefined) throw new TypeError(`A ${typeof strange} can not be stored.`);
  return ready;
}

function runAtOnce(connection: DatabaseConnection, all: readonly Ready[]) {
  return Promise.all(all.map((query) => rowsOf(connection, query)));
}

async function runInTurn(connection: DatabaseConnection, all: readonly Ready[]) {
  const rows: (readonly unknown[])[] = [];
  for (const query of all) rows.push(await rowsOf(connection, query));
  return rows;
}

async function rowsOf(connection: DatabaseConnection, query: Ready) {
  return query === undefined ? [] : (await connection.executeQuery(query)).rows;
}
