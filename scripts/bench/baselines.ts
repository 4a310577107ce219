import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inProject } from '../setup/project-paths.mjs';
import { type LoadResult, sendLoad } from './send-load.ts';

/**
 * What this machine can do at best with the same bytes: a server that only answers, or with `passOn` one that fetches
 * each answer from another.
 */
export async function measureBaseline(
  { body, passOn }: { readonly body: string; readonly passOn: boolean },
  connections: number,
  seconds: number,
): Promise<LoadResult> {
  const child = fork(inProject('scripts/bench/baseline-server.ts'));
  child.send({ body, passOn });
  const [port] = await once(child, 'message');
  try {
    const method = passOn ? 'POST' : 'GET';
    return await sendLoad({ url: `http://127.0.0.1:${port}/`, method }, connections, seconds);
  } finally {
    child.disconnect();
  }
}

/** Transactions a second of the embedded store's engine, each with the five writes of an accepted request, synced. */
export function measureBareTransactions(seconds: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-baseline-'));
  const db = new DatabaseSync(path.join(folder, 'bare.db'));
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)',
  );
  const insert = db.prepare('INSERT INTO rows (text) VALUES (?)');
  const startedAt = performance.now();
  let count = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    db.exec('BEGIN IMMEDIATE');
    for (let row = 0; row < 5; row++) insert.run('x'.repeat(200));
    db.exec('COMMIT');
    count += 1;
  }
  const elapsed = (performance.now() - startedAt) / 1000;
  db.close();
  rmSync(folder, { recursive: true });
  return count / elapsed;
}
