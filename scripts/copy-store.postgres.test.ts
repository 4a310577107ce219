import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyIn } from '#gateway/index.ts';
import { type EmptyDatabase, emptyTestDatabase } from './setup/empty-test-database.ts';
import { s3Account } from './setup/temporary-s3.ts';

const programs = { copy: './copy-store.ts', key: './key.ts' };
const endpoint = process.env.TEST_S3_ENDPOINT ?? '';

let dataDir: string;
let database: EmptyDatabase;
let to: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'copied-'));
  database = await emptyTestDatabase();
  to = database.url;
});
afterEach(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

function run(program: keyof typeof programs, args: readonly string[], settings: object = {}) {
  const script = fileURLToPath(new URL(programs[program], import.meta.url));
  const env = { NODE_ENV: 'test' as const, DATA_DIR: dataDir, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

describe('npm run copy-store', () => {
  it('says what it copied and that both add up to the same; the keys are then known there', async () => {
    await createKeyIn({ dataDir }, { plan: 'pro', credits: 1_234, name: 'moved' });
    const { status, stdout, stderr } = run('copy', ['--to', to]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^accounts +1$/m);
    expect(stdout).toContain('Credits: 1234 in accounts, 1234 in the ledger, the same in both stores.');
    expect(run('key', ['list'], { DATABASE_URL: to }).stdout).toContain(' moved ');
  });

  it('refuses a second time, and changes nothing', async () => {
    await createKeyIn({ dataDir }, { plan: 'pro', name: 'moved' });
    run('copy', ['--to', to]);
    const { status, stdout, stderr } = run('copy', ['--to', to]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('The target is not empty: it has rows in accounts.');
    expect(run('key', ['list'], { DATABASE_URL: to }).stdout.match(/ moved /g)).toHaveLength(1);
  });

  it('takes the media files along where a bucket is set', async () => {
    await createKeyIn({ dataDir }, { plan: 'pro' });
    mkdirSync(join(dataDir, 'media'));
    writeFileSync(join(dataDir, 'media', 'gen_1.png'), 'a file');
    const client = new S3Client({
      region: 'us-east-1',
      endpoint,
      credentials: s3Account,
      forcePathStyle: true,
    });
    await client.send(new CreateBucketCommand({ Bucket: 'moved' }));
    const { stdout } = run('copy', ['--to', to], {
      S3_BUCKET: 'moved',
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: s3Account.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3Account.secretAccessKey,
    });
    expect(stdout).toContain('1 media files copied to moved.');
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: 'moved' }));
    expect(Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([['gen_1.png', 6]]);
  });

  it.each([
    ['no address', []],
    ['an address of something else', ['--to', 'mysql://localhost/x']],
    ['an address without a database', ['--to', 'postgres://localhost']],
    ['an option that there is not', ['--form', 'x']],
  ])('ends with 2 for %s', (_, args) => {
    const { status, stdout, stderr } = run('copy', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/--to|--form/);
  });

  it('ends with 1 where no server answers, and does not show the password', () => {
    const { status, stderr } = run('copy', ['--to', 'postgres://someone:hidden-word@127.0.0.1:1/none']);
    expect(status).toBe(1);
    expect(stderr).toContain('Nothing was copied.');
    expect(stderr).not.toContain('hidden-word');
  });
});
