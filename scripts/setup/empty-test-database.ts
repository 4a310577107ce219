import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface EmptyDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new database on the server of this run of the tests. */
export async function emptyTestDatabase(): Promise<EmptyDatabase> {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `of_a_test_${randomUUID().replaceAll('-', '')}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => query(server, `drop database ${name} with (force)`) };
}

async function query(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
