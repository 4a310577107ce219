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

/** What `list` says of the key with this name. */
function lineOf(name: string) {
  const text = run('list')
    .stdout.split('\n')
    .find((line) => line.includes(` ${name} `));
  const [key = '', , , account = ''] = text?.split(/ {2,}/) ?? [];
  return { text, key, account };
}

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

  it('lists every key with its account, and no key itself', () => {
    const key = run('create', '--name', 'listed').stdout.trim();
    const { status, stdout } = run('list');
    expect(status).toBe(0);
    const line = stdout.split('\n').find((each) => each.includes('listed'));
    expect(line).toMatch(
      /^key_\w{26} +dtg_\w{6} +listed +acc_\w{26} +free +10000 +\d{4}-\d\d-\d\dT\d\d:\d\dZ +- +-$/,
    );
    expect(stdout).not.toContain(key);
    expect(stdout.split('\n')[0]).toContain('BALANCE');
  });

  it('revokes a key, once', () => {
    run('--name', 'leaked');
    const { key } = lineOf('leaked');
    expect(run('revoke', key)).toMatchObject({ status: 0, stdout: `${key} is revoked.\n` });
    expect(run('revoke', key)).toMatchObject({ status: 0, stdout: `${key} was revoked before.\n` });
    expect(lineOf('leaked').text).toMatch(/Z$/);
  });

  it('grants credits as a row of the ledger and sets a plan', () => {
    run('--plan', 'starter', '--credits', '5', '--name', 'granted');
    const { account } = lineOf('granted');
    expect(run('grant', account, '100')).toMatchObject({ status: 0, stdout: '105\n' });
    expect(run('plan', account, 'enterprise').status).toBe(0);
    const store = new DatabaseSync(join(dataDir, 'gateway.db'), { readOnly: true });
    const kept = store.prepare('select plan, balance from accounts where id = ?').get(account);
    expect(kept).toEqual({ plan: 'enterprise', balance: 105 });
    const entries = store.prepare(
      'select delta, balance, reason from ledger where account_id = ? order by seq',
    );
    expect(entries.all(account)).toEqual([
      { delta: 5, balance: 5, reason: 'grant' },
      { delta: 100, balance: 105, reason: 'grant' },
    ]);
    store.close();
  });

  it.each([
    [['revoke', 'key_nobody'], 'There is no key key_nobody'],
    [['grant', 'acc_nobody', '5'], 'There is no account acc_nobody'],
    [['plan', 'acc_nobody', 'pro'], 'There is no account acc_nobody'],
  ])('ends with 1 when there is nothing by the id: %j', (args, sentence) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  it('grants no more than a balance can hold', () => {
    run('--credits', '1000000000', '--name', 'rich');
    const { account } = lineOf('rich');
    expect(run('grant', account, '1000000000').status).toBe(0);
    expect(run('grant', account, '1')).toMatchObject({ status: 1, stdout: '' });
    expect(lineOf('rich').text).toContain(' 2000000000 ');
  });

  it('explains itself', () => {
    for (const args of [['--help'], ['grant', '-h']]) {
      const { status, stdout } = run(...args);
      expect(status).toBe(0);
      for (const word of ['create', 'list', 'revoke', 'grant', 'plan']) expect(stdout).toContain(word);
    }
  });

  it.each([
    [['--plan', 'gold'], '--plan gold does not exist'],
    [['--credits', '-5'], 'credits'],
    [['--credits', '1e3'], '--credits 1e3 is not a whole number'],
    [['--colour', 'red'], "Unknown option '--colour'"],
    [['pro'], "Unexpected argument 'pro'"],
    [['create', 'pro'], "Unexpected argument 'pro'"],
    [['list', 'all'], 'It is: list'],
    [['revoke'], 'It is: revoke <key id>'],
    [['grant', 'acc_1', '0'], '<credits> 0 is not a whole number from 1'],
    [['plan', 'acc_1', 'gold'], '<plan> gold does not exist'],
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
