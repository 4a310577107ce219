import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFileStore, type FileStore } from './file-store.ts';
import { MediaStoreError } from './media-store.ts';
import { createPathSigner } from './signed-path.ts';

const disk = vi.hoisted(() => ({ failsWith: '' }));

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof import('node:fs/promises')>();
  const open: typeof actual.open = async (path, flags, mode) => {
    const handle = await actual.open(path, flags, mode);
    if (flags === 'wx' && disk.failsWith !== '')
      handle.sync = () => Promise.reject(Object.assign(new Error('disk'), { code: disk.failsWith }));
    return handle;
  };
  return { ...actual, open };
});

let root: string;
let directory: string;
let source: string;
let store: FileStore;
const content = Buffer.from('0123456789'.repeat(50_000));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'file-store-'));
  directory = join(root, 'kept');
  source = join(root, 'made');
  await writeFile(source, content);
  const signer = createPathSigner(['secret'], () => 0);
  store = createFileStore({ directory, publicUrl: 'https://doitong.example', signer });
});
afterEach(async () => {
  disk.failsWith = '';
  await rm(root, { recursive: true });
});

describe('a file store', () => {
  it('keeps a copy and says its size and digest', async () => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await store.put('gen_1.mp4', source)).toEqual({ bytes: content.length, sha256 });
    expect(await readdir(directory)).toEqual(['gen_1.mp4']);
    expect(await readFile(source)).toEqual(content);
    expect((await store.stat('gen_1.mp4'))?.bytes).toBe(content.length);
  });

  it('replaces a file as a whole', async () => {
    await store.put('gen_1.mp4', source);
    await writeFile(source, 'second');
    await store.put('gen_1.mp4', source);
    expect(await readFile(join(directory, 'gen_1.mp4'), 'utf8')).toBe('second');
  });

  it('opens a range of a file, its end included', async () => {
    await store.put('gen_1.mp4', source);
    const stream = await store.open('gen_1.mp4', { start: 3, end: 6 });
    expect(stream && (await buffer(stream)).toString()).toBe('3456');
  });

  it('knows no file before and after', async () => {
    expect(await store.stat('gen_2.png')).toBeNull();
    expect(await store.open('gen_2.png')).toBeNull();
    await store.put('gen_2.png', source);
    await store.delete('gen_2.png');
    await store.delete('gen_2.png');
    expect(await store.stat('gen_2.png')).toBeNull();
  });

  it.each(['../gen_1.mp4', 'a/b.mp4', '.mp4', 'gen_1', 'gen_1.html', 'gen_1.mp4\0.png', ''])(
    'takes no key like %j',
    async (key) => {
      await expect(store.put(key, source)).rejects.toThrow('not a media key');
      await expect(store.stat(key)).rejects.toThrow('not a media key');
      await expect(store.open(key)).rejects.toThrow('not a media key');
      await expect(store.delete(key)).rejects.toThrow('not a media key');
      expect(() => store.url(key, 0)).toThrow('not a media key');
    },
  );

  it.each(['ENOSPC', 'EDQUOT'])(
    'answers %s with a failure worth a retry and leaves no half file',
    async (code) => {
      await store.put('gen_1.mp4', source);
      disk.failsWith = code;
      await writeFile(source, 'second');
      await expect(store.put('gen_1.mp4', source)).rejects.toBeInstanceOf(MediaStoreError);
      await expect(store.put('gen_2.mp4', source)).rejects.toMatchObject({ retryable: true });
      expect(await readdir(directory)).toEqual(['gen_1.mp4']);
      expect(await readFile(join(directory, 'gen_1.mp4'))).toEqual(content);
    },
  );

  it('passes other failures on as they are', async () => {
    disk.failsWith = 'EIO';
    await expect(store.put('gen_1.mp4', source)).rejects.toMatchObject({ code: 'EIO' });
    expect(await readdir(directory)).toEqual([]);
  });

  it('removes what an interrupted write left, but nothing young and no kept file', async () => {
    await store.put('gen_1.mp4', source);
    for (const name of ['incoming-old.part', 'incoming-new.part']) await writeFile(join(directory, name), '');
    const longAgo = new Date(Date.now() - 7_200_000);
    for (const name of ['incoming-old.part', 'gen_1.mp4'])
      await utimes(join(directory, name), longAgo, longAgo);
    await store.removeLeftovers(3_600_000);
    expect((await readdir(directory)).toSorted()).toEqual(['gen_1.mp4', 'incoming-new.part']);
  });
});
