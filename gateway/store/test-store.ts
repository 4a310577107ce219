import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { silentLog } from '../log.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';
import { type StorePlace, storeAddress } from './store-place.ts';

/** The PostgreSQL server on which this run of the tests keeps its stores. Absent: each in a file, or in memory. */
const server = process.env.TEST_DATABASE_URL;

/** An empty database with the schema, which the others are copies of. */
const TEMPLATE = 'doitong_template';

/** Where the store of a folder is in this run of the tests; every process that asks is told the same. */
export async function testPlace(dataDir: string): Promise<StorePlace> {
  if (server === undefined) return { dataDir };
  const name = databaseName(dataDir);
  await copyTemplate(server, name);
  return { dataDir, databaseUrl: databaseAt(server, name) };
}

/** The same with no schema yet: an empty database, or a folder that does not exist. */
export async function emptyTestPlace(dataDir: string): Promise<StorePlace> {
  if (server === undefined) return { dataDir };
  const name = databaseName(dataDir);
  await withClient(server, (client) => client.query(`create database ${name}`));
  return { dataDir, databaseUrl: databaseAt(server, name) };
}

/** Removes what `testPlace` made, the folder aside, whoever still uses it. */
export async function dropTestPlace({ databaseUrl }: StorePlace): Promise<void> {
  if (server === undefined || databaseUrl === undefined) return;
  const name = new URL(databaseUrl).pathname.slice(1);
  await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** An empty store that is gone when it is closed. */
export async function openTestStore(): Promise<Store> {
  if (server === undefined) return openStore({ at: ':memory:', log: silentLog });
  const place = await testPlace(randomUUID());
  const store = await openStore({ at: storeAddress(place), log: silentLog });
  return { ...store, close: () => store.close().then(() => dropTestPlace(place)) };
}

function databaseName(dataDir: string): string {
  return `doitong_${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`;
}

/** The address of another database of the same server. */
export function databaseAt(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

/** Several processes may ask at once; the first one makes the template. */
async function copyTemplate(address: string, name: string): Promise<void> {
  await withClient(address, async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const { rows } = await client.query('select datname from pg_database');
    const exists = (each: string) => rows.some(({ datname }) => datname === each);
    if (!exists(TEMPLATE)) {
      await client.query(`create database ${TEMPLATE}`);
      const store = await openStore({ at: databaseAt(address, TEMPLATE), log: silentLog });
      await store.close();
    }
    if (!exists(name)) await client.query(`create database ${name} template ${TEMPLATE}`);
  });
}

async function withClient(address: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
