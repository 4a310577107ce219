import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('./key.ts', import.meta.url));

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'key-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test', DATA_DIR: dataDir },
  });

describe('npm run key', () => {
  it('prints one key and nothing else, while another process has the store open', () => {
    run();
    const running = new DatabaseSync(join(dataDir, 'gateway.db'));
    const { status, stdout, stderr } = run('--plan', 'pro', '--credits', '100000', '--name', 'terminal');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^dtg_[0-9a-z]{40}\n$/);
    const found = running
      .prepare(
        'select plan, balance, name, prefix from accounts join api_keys on account_id = accounts.id order by balance desc',
      )
      .all();
    expect(found[0]).toMatchObject({
      plan: 'pro',
      balance: 100_000,
      name: 'terminal',
      prefix: stdout.slice(0, 10),
    });
    running.close();
  });

  it('keeps the key itself nowhere', () => {
    const key = run('--plan', 'starter').stdout.trim();
    const store = new DatabaseSync(join(dataDir, 'gateway.db'), { readOnly: true });
    const kept = JSON.stringify(store.prepare('select * from api_keys').all());
    expect(kept).not.toContain(key);
    expect(kept).toContain(key.slice(0, 10));
    store.close();
  });

  it.each([
    [['--plan', 'gold'], '--plan gold does not exist'],
    [['--credits', '-5'], 'credits'],
    [['--credits', '1e3'], '--credits 1e3 is not a whole number'],
    [['--colour', 'red'], "Unknown option '--colour'"],
    [['pro'], "Unexpected argument 'pro'"],
  ])('says what is wrong with %j and ends with 2', (args, sentence) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/at .*\.ts:\d/);
  });

  it('ends with 2 for a setting that can not be used', () => {
    const bad = spawnSync(process.execPath, [script], {
      encoding: 'utf8',
      env: { NODE_ENV: 'test', DATA_DIR: dataDir, PORT: 'x' },
    });
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain('PORT');
  });
});
