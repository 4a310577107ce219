import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runBackupDrill } from './test-drill.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doitong-drill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a backup from the middle of the load is a deployment whose books are right', {
  timeout: 180_000,
}, async () => {
  const at = (name: string) => path.join(folder, name);
  const places = { lost: { dataDir: at('lost') }, found: { dataDir: at('found') }, saved: at('saved') };
  await expect(runBackupDrill(places)).resolves.toBeUndefined();
});
