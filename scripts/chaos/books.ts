import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { DataPlace } from './data-place.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The store read with plain SQL: nothing of the gateway vouches for it. */
export interface Books {
  rows(sql: string): Promise<readonly Row[]>;
  /** How much of it the database itself finds damaged. */
  damage(): Promise<number>;
  close(): Promise<void>;
}

export function openBooks({ dataDir, databaseUrl }: DataPlace): Promise<Books> {
  return databaseUrl === undefined ? openFile(path.join(dataDir, 'gateway.db')) : openDatabase(databaseUrl);
}

async function openFile(file: string): Promise<Books> {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  return {
    rows: async (sql) => db.prepare(sql).all(),
    async damage() {
      const pages = db.prepare('pragma integrity_check').all();
      const references = db.prepare('pragma foreign_key_check').all();
      return (pages[0]?.integrity_check === 'ok' ? 0 : pages.length) + references.length;
    },
    close: async () => db.close(),
  };
}

/** It keeps its references itself, and checks a page whenever it reads one. */
async function openDatabase(connectionString: string): Promise<Books> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return {
    rows: async (sql) => (await client.query<Row>(sql)).rows,
    damage: async () => 0,
    close: () => client.end(),
  };
}
