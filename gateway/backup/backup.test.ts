import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBucket } from '../media/test-s3.ts';
import type { StorePlace } from '../store/store-place.ts';
import { dropTestPlace, emptyTestPlace } from '../store/test-store.ts';
import { GENERATE, image, startTestGateway, type TestGateway } from '../test-gateway.ts';
import { backUp } from './back-up.ts';
import { BackupError } from './backup-error.ts';
import { restore } from './restore.ts';

let folder: string;
let saved: string;
let elsewhere: StorePlace;
let first: TestGateway;
let next: TestGateway | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  saved = join(folder, 'saved');
  elsewhere = await emptyTestPlace(join(folder, 'elsewhere'));
  first = await startTestGateway({ s3: undefined });
});
afterEach(async () => {
  await next?.stop({ keepData: true });
  next = undefined;
  await first.stop();
  await dropTestPlace(elsewhere);
  rmSync(folder, { recursive: true, force: true });
});

const save = (more: Partial<Parameters<typeof backUp>[0]> = {}) =>
  backUp({ ...first.place, alongside: ['secrets.json'], to: saved, now: Date.now, ...more });

async function made(): Promise<string> {
  const { data } = await first.send(GENERATE, { variables: image() });
  return (await first.ended(data.generate.id)).url.slice(first.url.length);
}

const READ =
  '{ account { balance reserved } ledger { items { id reason delta balance } } generations { items { id status } } }';

describe('a backup', () => {
  it('brings back accounts, credits, results and secrets, while the server it was taken from goes on', async () => {
    writeFileSync(join(first.dataDir, 'secrets.json'), 'the secrets');
    const path = await made();
    const before = await first.send(READ);
    const manifest = await save();
    await made();
    expect((await restore({ ...elsewhere, from: saved })).sums).toEqual(manifest.sums);
    expect(readdirSync(elsewhere.dataDir)).toContain('secrets.json');
    next = await startTestGateway({ dataDir: elsewhere.dataDir, s3: undefined });
    expect((await next.send(READ, { key: first.key })).data).toEqual(before.data);
    expect((await fetch(next.url + path)).status).toBe(200);
  });

  it('is for its owner only, and in a folder of its own', async () => {
    await made();
    await save();
    expect(statSync(saved).mode & 0o777).toBe(0o700);
    const files = readdirSync(saved, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const { parentPath, name } of files) expect(statSync(join(parentPath, name)).mode & 0o077).toBe(0);
    await expect(save()).rejects.toThrow(/is not empty\. Name a new folder/);
  });

  it('names the files that are missing, and refuses those that are not what was made', async () => {
    const lost = (await made()).replace(/^.media.|\?.*/g, '');
    rmSync(join(first.dataDir, 'media', lost));
    expect((await save()).missing).toEqual([lost]);
    const changed = (await made()).replace(/^.media.|\?.*/g, '');
    appendFileSync(join(first.dataDir, 'media', changed), 'x');
    await expect(save({ to: join(folder, 'second') })).rejects.toThrow(
      'is not the file that the store knows',
    );
  });

  it('leaves files in the bucket where they are, and is not restored without one', async () => {
    const s3 = await openTestBucket();
    const manifest = await save({ bucket: s3.bucket });
    expect(manifest).toMatchObject({ bucket: s3.bucket, missing: [] });
    await expect(restore({ ...elsewhere, from: saved })).rejects.toThrow(/set S3_BUCKET to it/);
    await restore({ ...elsewhere, bucket: 'a-copy', from: saved });
  });
});

describe('a restore', () => {
  it('touches nothing where there is something already', async () => {
    await made();
    await save();
    await expect(restore({ ...first.place, from: saved })).rejects.toThrow(
      /is not free: it has|is not empty/,
    );
    expect((await first.send(READ)).status).toBe(200);
  });

  it('finds a file that is not what was saved, and leaves no store behind', async () => {
    const key = (await made()).replace(/^.media.|\?.*/g, '');
    await save();
    appendFileSync(join(saved, 'media', key), 'x');
    await expect(restore({ ...elsewhere, from: saved })).rejects.toThrow(/is damaged/);
    expect(existsSync(join(elsewhere.dataDir, 'gateway.db'))).toBe(false);
  });

  it('takes no folder without a list of what is in it', async () => {
    await expect(restore({ ...elsewhere, from: folder })).rejects.toThrow(BackupError);
    await expect(restore({ ...elsewhere, from: folder })).rejects.toThrow('holds no finished backup');
  });
});
