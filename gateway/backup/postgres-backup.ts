import { chmodSync } from 'node:fs';
import pg from 'pg';
import { BackupError } from './backup-error.ts';
import type { BackupSums, KnownFile } from './manifest.ts';
import { runPostgresProgram } from './postgres-programs.ts';
import type { Snapshot } from './snapshot.ts';

const unowned = ['--no-owner', '--no-privileges'];

/** Dumps the database as it is at this moment to a file, with what is told of it read from the very same snapshot. */
export function snapshotPostgres(address: string, to: string): Promise<Snapshot> {
  return withClient(address, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query('select pg_export_snapshot() as id');
    const snapshot = await readSnapshot(client);
    const args = ['--format=custom', ...unowned, `--snapshot=${rows[0].id}`, `--file=${to}`];
    await runPostgresProgram('pg_dump', address, args);
    chmodSync(to, 0o600);
    await client.query('commit');
    return snapshot;
  });
}

/** Brings a dump back into a database without tables, all of it or nothing. */
export async function restorePostgres(address: string, from: string): Promise<Snapshot> {
  await withClient(address, assertEmpty);
  const dbname = `--dbname=${decodeURIComponent(new URL(address).pathname.slice(1))}`;
  const args = ['--single-transaction', '--exit-on-error', ...unowned, dbname, from];
  await runPostgresProgram('pg_restore', address, args);
  return withClient(address, readSnapshot);
}

async function withClient<T>(address: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return use(client).finally(() => client.end());
}

async function assertEmpty(client: pg.Client): Promise<void> {
  const tables = await tablesOf(client);
  if (tables.length === 0) return;
  throw new BackupError(`The database is not empty: it has the table ${tables[0]}. Give it a new one.`);
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    'select tablename from pg_tables where schemaname = current_schema() order by tablename',
  );
  return rows.map(({ tablename }) => String(tablename)).sort();
}

async function readSnapshot(client: pg.Client): Promise<Snapshot> {
  return { sums: await sumsOf(client), media: await mediaOf(client) };
}

async function sumsOf(client: pg.Client): Promise<BackupSums> {
  const one = async (query: string) => Number((await client.query(query)).rows[0]?.value ?? 0);
  const rows: Record<string, number> = {};
  for (const table of await tablesOf(client)) {
    rows[table] = await one(`select count(*) as value from "${table}"`);
  }
  const balances = await one('select sum(balance) as value from accounts');
  return { rows, balances, ledger: await one('select sum(delta) as value from ledger') };
}

async function mediaOf(client: pg.Client): Promise<KnownFile[]> {
  const { rows } = await client.query('select key, sha256, expires_at from media_files order by key');
  return rows.map(({ key, sha256, expires_at }) => ({ key, sha256, expiresAt: Number(expires_at) }));
}
