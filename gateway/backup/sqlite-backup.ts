import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BackupError } from './backup-error.ts';
import type { BackupSums, KnownFile } from './manifest.ts';
import type { Snapshot } from './snapshot.ts';

const BUSY_MS = 10_000;
const OWNER_ONLY = 0o600;

/**
 * Copies the embedded store as it is at this moment to a file that does not exist. It reads what has been committed, and
 * neither waits for those who write meanwhile nor holds them up.
 */
export function snapshotSqlite(from: string, to: string): Snapshot {
  const source = new DatabaseSync(from, { timeout: BUSY_MS });
  try {
    source.prepare('vacuum into ?').run(to);
  } finally {
    source.close();
  }
  chmodSync(to, OWNER_ONLY);
  return readSqlite(to);
}

/** What a file of the embedded store holds. Throws a BackupError when its pages are damaged. */
export function readSqlite(path: string): Snapshot {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const verdict = db.prepare('pragma integrity_check').get()?.integrity_check;
    if (verdict !== 'ok') throw new BackupError(`${path} is damaged: ${String(verdict)}`);
    return { sums: sumsOf(db), media: mediaOf(db) };
  } finally {
    db.close();
  }
}

function sumsOf(db: DatabaseSync): BackupSums {
  const tables = db
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => String(name))
    .sort();
  const one = (query: string) => Number(Object.values(db.prepare(query).get() ?? {})[0] ?? 0);
  return {
    rows: Object.fromEntries(tables.map((table) => [table, one(`select count(*) from "${table}"`)])),
    balances: one('select sum(balance) from accounts'),
    ledger: one('select sum(delta) from ledger'),
  };
}

function mediaOf(db: DatabaseSync): KnownFile[] {
  const rows = db.prepare('select key, sha256, expires_at from media_files order by key').all();
  return rows.map(({ key, sha256, expires_at }) => ({
    key: String(key),
    sha256: String(sha256),
    expiresAt: Number(expires_at),
  }));
}
