import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmptyDatabase, emptyTestDatabase } from '../setup/empty-test-database.ts';
import { runBackupDrill } from './test-drill.ts';

let folder: string;
let databases: { readonly lost: EmptyDatabase; readonly found: EmptyDatabase };
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'doitong-drill-'));
  databases = { lost: await emptyTestDatabase(), found: await emptyTestDatabase() };
});
afterEach(async () => {
  await databases.lost.drop();
  await databases.found.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('a dump from the middle of the load, restored into another database, is a deployment whose books are right', {
  timeout: 180_000,
}, async () => {
  const place = (name: 'lost' | 'found') => ({
    dataDir: path.join(folder, name),
    databaseUrl: databases[name].url,
  });
  const places = { lost: place('lost'), found: place('found'), saved: path.join(folder, 'saved') };
  await expect(runBackupDrill(places)).resolves.toBeUndefined();
});
