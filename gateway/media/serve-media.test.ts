import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileAnswer } from './send-file.ts';
import { createMediaServer } from './serve-media.ts';
import { createPathSigner } from './signed-path.ts';

const content = 'abcdefghijklmnopqrstuvwxyz';
const start = Date.UTC(2026, 0, 31);
const hour = 3_600_000;
let at: number;
let directory: string;
let server: Server;
let origin: string;
const signer = createPathSigner(['the signing secret'], () => at);

beforeEach(async () => {
  at = start;
  directory = await mkdtemp(join(tmpdir(), 'serve-media-'));
  await mkdir(join(directory, 'kept'));
  await writeFile(join(directory, 'outside.mp4'), 'secret');
  await writeFile(join(directory, 'kept', 'gen_1.mp4'), content);
  const serve = createMediaServer({
    answerFile: createFileAnswer(join(directory, 'kept')),
    signer,
    now: () => at,
  });
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(directory, { recursive: true });
});

const signed = (key = 'gen_1.mp4') => origin + signer.sign(key, start + hour);
const get = (headers: Record<string, string> = {}, url = signed()) => fetch(url, { headers });

async function refusal(url: string): Promise<[number, string, string]> {
  const answer = await fetch(url);
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  return [answer.status, error.code, error.message];
}

/** Asks exactly for what is written; fetch would tidy the path and add a header to conditional requests. */
function ask(path: string, headers: Record<string, string> = {}): Promise<{ status?: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, headers }, async (answer) =>
      resolve({ status: answer.statusCode, body: await text(answer) }),
    );
    sent.on('error', reject).end();
  });
}

describe('serving media', () => {
  it('gives the file with its type, length, tag and permission to show it anywhere', async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(content);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '26',
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=3600, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      etag: expect.stringMatching(/^"[a-z0-9]+-[a-z0-9]+"$/),
    });
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  it.each([
    ['bytes=0-3', 'abcd', 'bytes 0-3/26'],
    ['bytes=23-', 'xyz', 'bytes 23-25/26'],
    ['bytes=-2', 'yz', 'bytes 24-25/26'],
    ['bytes=20-999', 'uvwxyz', 'bytes 20-25/26'],
  ])('gives the range %s', async (range, part, contentRange) => {
    const answer = await get({ range });
    expect(answer.status).toBe(206);
    expect(await answer.text()).toBe(part);
    expect(answer.headers.get('content-range')).toBe(contentRange);
    expect(answer.headers.get('content-length')).toBe(String(part.length));
  });

  it('answers 416 with the size for a range beyond the end', async () => {
    const answer = await get({ range: 'bytes=26-' });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe('bytes */26');
    expect(await answer.text()).toBe('');
  });

  it('gives the whole file when the range was for another version of it', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    expect((await get({ range: 'bytes=0-3', 'if-range': etag })).status).toBe(206);
    expect((await get({ range: 'bytes=0-3', 'if-range': '"another"' })).status).toBe(200);
  });

  it('answers 304 without a body for a known tag', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    const path = signed().slice(origin.length);
    expect(await ask(path, { 'if-none-match': etag })).toEqual({ status: 304, body: '' });
    expect(await ask(path, { 'if-none-match': '"another"' })).toEqual({ status: 200, body: content });
  });

  it('answers HEAD like GET, without the file', async () => {
    const answer = await fetch(signed(), { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '26',
      '',
    ]);
  });

  it('offers the file as a download when asked', async () => {
    const answer = await get({}, `${signed()}&download=1`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="gen_1.mp4"');
    expect(await answer.text()).toBe(content);
  });

  it('tells browsers of other origins that they may ask for ranges', async () => {
    const answer = await fetch(signed(), { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('Range');
  });

  it('only reads', async () => {
    const answer = await fetch(signed(), { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await get()).status).toBe(200);
  });

  it('refuses an address that expired, and says how to get a fresh one', async () => {
    at = start + hour;
    const [status, code, message] = await refusal(signed());
    expect([status, code]).toEqual([403, 'FORBIDDEN']);
    expect(message).toContain('has expired');
  });

  it.each([
    ['no signature', (url: string) => url.replace(/&signature=.*/, '')],
    ['nothing', (url: string) => url.replace(/\?.*/, '')],
    ['an empty signature', (url: string) => url.replace(/signature=.*/, 'signature=')],
    ['a changed signature', (url: string) => url.replace(/signature=./, 'signature=_')],
    ['a longer life', (url: string) => url.replace(/expires=\d+/, 'expires=9999999999')],
    ['no expiry', (url: string) => url.replace(/expires=\d+&/, '')],
    ['another file', (url: string) => url.replace('gen_1', 'gen_2')],
  ])('refuses an address with %s', async (_, forge) => {
    const [status, code, message] = await refusal(forge(signed()));
    expect([status, code]).toEqual([403, 'FORBIDDEN']);
    expect(message).toContain('signature does not fit');
  });

  it('refuses what another secret signed', async () => {
    const other = createPathSigner(['another secret'], () => at);
    expect((await refusal(origin + other.sign('gen_1.mp4', start + hour)))[0]).toBe(403);
  });

  it('says that a file is no longer kept', async () => {
    const [status, code, message] = await refusal(signed('gen_2.png'));
    expect([status, code]).toEqual([404, 'NOT_FOUND']);
    expect(message).toContain('no longer kept');
  });

  it.each([
    '/media/../outside.mp4?expires=1&signature=x',
    '/media/%2e%2e/outside.mp4',
    '/media/..%2foutside.mp4',
    '/media//etc/passwd',
    '/media/',
    '/media/gen_1.mp4%00.png',
    '/media/gen_1.html',
  ])('finds nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
