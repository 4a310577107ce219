import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/build-kernel.mjs', import.meta.url));

it('is built from its source: building again gives the committed bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kernel-'));
  const built = join(folder, 'kernel.wasm');
  await promisify(execFile)(process.execPath, [script, built]);
  const committed = await readFile(new URL('./kernel.wasm', import.meta.url));
  expect(committed.equals(await readFile(built))).toBe(true);
  await rm(folder, { recursive: true });
});
