import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedMedia, S3Settings } from './media-settings.ts';
import { MediaStoreError } from './media-store.ts';
import { openMedia } from './open-media.ts';
import { createMediaServer } from './serve-media.ts';
import { createPathSigner } from './signed-path.ts';
import { openTestBucket } from './test-s3.ts';

const content = Buffer.from('0123456789'.repeat(50_000));
const HOUR_MS = 3_600_000;

let dataDir: string;
let source: string;
let s3: S3Settings | undefined;
let server: Server;
let origin: string;
let opened: OpenedMedia;
let at: number;

/** Opens the store of one kind, with a server that answers for its files. */
async function open(kind: 'files' | 'S3', change: (settings: S3Settings) => S3Settings = (same) => same) {
  dataDir = mkdtempSync(join(tmpdir(), 'media-'));
  source = join(dataDir, 'made');
  writeFileSync(source, content);
  at = Date.now();
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (kind === 'S3') s3 = await openTestBucket();
  const signer = createPathSigner(['secret'], () => at);
  opened = await openMedia({ dataDir, publicUrl: origin, s3: s3 && change(s3) }, signer);
  const serve = createMediaServer({ answerFile: opened.answerFile, signer, now: () => at });
}

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  s3 = undefined;
  rmSync(dataDir, { recursive: true });
});

describe.each(['files', 'S3'] as const)('a media store of %s', (kind) => {
  beforeEach(() => open(kind));

  it('keeps a copy and says its size and digest', async () => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await opened.media.put('gen_1.mp4', source)).toEqual({ bytes: content.length, sha256 });
    const found = await opened.media.stat('gen_1.mp4');
    expect(found?.bytes).toBe(content.length);
    expect(Math.abs((found?.modifiedAt ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('replaces a file as a whole', async () => {
    await opened.media.put('gen_1.mp4', source);
    writeFileSync(source, 'second');
    await opened.media.put('gen_1.mp4', source);
    expect((await opened.media.stat('gen_1.mp4'))?.bytes).toBe(6);
  });

  it('opens a file, and a range of it, its end included', async () => {
    await opened.media.put('gen_1.mp4', source);
    const read = async (...range: [{ start: number; end: number }?]) => {
      const stream = await opened.media.open('gen_1.mp4', ...range);
      return stream && buffer(stream);
    };
    expect(await read()).toEqual(content);
    expect(String(await read({ start: 3, end: 6 }))).toBe('3456');
  });

  it('has nothing of what was deleted, and of what never was', async () => {
    await opened.media.put('gen_1.mp4', source);
    await opened.media.delete('gen_1.mp4');
    for (const key of ['gen_1.mp4', 'gen_2.png']) {
      expect(await opened.media.stat(key)).toBeNull();
      expect(await opened.media.open(key)).toBeNull();
      await opened.media.delete(key);
    }
  });

  it('names all its files', async () => {
    for (const key of ['gen_1.mp4', 'gen_2.png', 'gen_3.wav']) await opened.media.put(key, source);
    const keys: string[] = [];
    for await (const key of opened.media.keys()) keys.push(key);
    expect(keys.sort()).toEqual(['gen_1.mp4', 'gen_2.png', 'gen_3.wav']);
  });

  it.each(['', '../gen_1.mp4', 'a/b.mp4', 'gen_1.exe', '.mp4'])('refuses the key %j', async (key) => {
    await expect(opened.media.put(key, source)).rejects.toThrow('not a media key');
    await expect(opened.media.stat(key)).rejects.toThrow('not a media key');
    await expect(opened.media.open(key)).rejects.toThrow('not a media key');
    await expect(opened.media.delete(key)).rejects.toThrow('not a media key');
  });

  it('is read at its signed address: whole, in part, and only its head', async () => {
    await opened.media.put('gen_1.mp4', source);
    const url = opened.media.url('gen_1.mp4', at + HOUR_MS);
    const whole = await fetch(url);
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(content);
    const part = await fetch(url, { headers: { range: 'bytes=10-13' } });
    expect([part.status, await part.text()]).toEqual([206, '0123']);
    expect(part.headers.get('content-range')).toBe(`bytes 10-13/${content.length}`);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(content.length)]);
    const saved = await fetch(`${url}&download`);
    expect(saved.headers.get('content-disposition')).toBe('attachment; filename="gen_1.mp4"');
    await saved.arrayBuffer();
  });

  it('is not read at an address that has expired or was forged, nor after the file is gone', async () => {
    await opened.media.put('gen_1.mp4', source);
    const url = opened.media.url('gen_1.mp4', at + HOUR_MS);
    const codeAt = async (address: string) => (await (await fetch(address)).json()).error.code;
    expect(await codeAt(url.replace('gen_1', 'gen_2'))).toBe('FORBIDDEN');
    await opened.media.delete('gen_1.mp4');
    expect(await codeAt(url)).toBe('NOT_FOUND');
    at += HOUR_MS + 1_000;
    expect(await codeAt(url)).toBe('FORBIDDEN');
  });
});

describe('a media store of S3', () => {
  it('answers with an address of the service that works no longer than the one asked for', async () => {
    await open('S3');
    await opened.media.put('gen_1.mp4', source);
    const leadsTo = async (msLeft: number) => {
      const address = opened.media.url('gen_1.mp4', Math.ceil(at / 1_000) * 1_000 + msLeft);
      const answer = await fetch(address, { redirect: 'manual' });
      expect(answer.status).toBe(302);
      return new URL(answer.headers.get('location') ?? '');
    };
    const soon = await leadsTo(90_000);
    expect(soon.origin).toBe(s3?.endpoint);
    expect(soon.pathname).toBe(`/${s3?.bucket}/gen_1.mp4`);
    expect(Number(soon.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(91);
    expect((await leadsTo(24 * HOUR_MS)).searchParams.get('X-Amz-Expires')).toBe('3600');
    expect((await fetch(soon)).status).toBe(200);
  });

  it('sends callers to the name under which they reach the service', async () => {
    await open('S3', (settings) => ({ ...settings, publicEndpoint: 'https://files.doitong.example' }));
    await opened.media.put('gen_1.mp4', source);
    const answer = await fetch(opened.media.url('gen_1.mp4', at + HOUR_MS), { redirect: 'manual' });
    const { origin: host, pathname } = new URL(answer.headers.get('location') ?? '');
    expect([host, pathname]).toEqual(['https://files.doitong.example', `/${s3?.bucket}/gen_1.mp4`]);
  });

  it('says in public words that a file could not be kept, and that it is worth another try', async () => {
    await open('S3', (settings) => ({ ...settings, bucket: 'none-by-this-name' }));
    const failure = await opened.media.put('gen_1.mp4', source).catch((cause) => cause);
    expect(failure).toBeInstanceOf(MediaStoreError);
    expect(failure.message).toBe('The file was made but could not be kept now. Try again later.');
  });
});
