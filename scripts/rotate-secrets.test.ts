import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSecrets } from '#settings/index.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'rotation-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** The command as it stands, with its status and what it printed. */
function rotate(args: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  const env = { NODE_ENV: 'test' as const, DATA_DIR: dataDir, ...more };
  const script = path.join(import.meta.dirname, 'rotate-secrets.ts');
  return new Promise<{ status: number; said: string }>((resolve) =>
    execFile(process.execPath, [script, ...args], { env, cwd: dataDir }, (error, out, err) =>
      resolve({ status: Number(error?.code ?? 0), said: out + err }),
    ),
  );
}

it('takes the generated secrets through the three steps, and says what comes next', async () => {
  const [first] = loadSecrets({ dataDir }).session;
  expect(await rotate()).toMatchObject({ status: 0, said: expect.stringContaining('Step 1 of 3') });
  const [used, known] = loadSecrets({ dataDir }).session;
  expect(used).toBe(first);
  expect((await rotate()).said).toContain('Step 2 of 3');
  expect(loadSecrets({ dataDir }).session).toEqual([known, first]);
  expect((await rotate()).said).toContain('Nothing was changed');
  expect(loadSecrets({ dataDir }).session).toEqual([known, first]);
  expect((await rotate(['--drop'])).said).toContain('Step 3 of 3');
  expect(loadSecrets({ dataDir }).session).toEqual([known]);
});

it('says where secrets are changed that are set', async () => {
  const set = { SESSION_SECRET: 's1'.repeat(16), SIGNING_SECRET: 's2'.repeat(16) };
  const { status, said } = await rotate([], set);
  expect([status, said]).toEqual([2, expect.stringContaining('SESSION_SECRET and SIGNING_SECRET are set')]);
  expect((await rotate(['--dorp'])).status).toBe(2);
});
