import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../api-error.ts';
import { type CallerFiles, createCallerFiles } from './caller-file.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { createPathSigner } from './signed-path.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n and the rest of a picture', 'latin1');
const wav = Buffer.from('RIFF\x00\x00\x00\x00WAVEfmt and the rest of a recording', 'latin1');
const dataUrl = (bytes: Buffer, type = 'image/png') => `data:${type};base64,${bytes.toString('base64')}`;

const publicUrl = 'http://doitong.example:3000';
const start = Date.UTC(2026, 0, 31);
let at: number;
let root: string;
let store: FileStore;
let files: CallerFiles;
let server: Server;
let origin: string;
let answer: RequestListener;
const signer = createPathSigner(['secret'], () => at);

beforeEach(async () => {
  at = start;
  root = await mkdtemp(join(tmpdir(), 'caller-file-'));
  store = createFileStore({ directory: join(root, 'kept'), publicUrl, signer });
  files = createCallerFiles({ store, signer, publicUrl, allowPrivateUrls: true });
  answer = (_, response) => response.end(png);
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(root, { recursive: true });
});

async function keep(key: string, bytes: Buffer): Promise<string> {
  await writeFile(join(root, 'made'), bytes);
  await store.put(key, join(root, 'made'));
  return store.url(key, start + 60_000);
}

const load = (value: string, kind: 'image' | 'audio' = 'image', signal = new AbortController().signal) =>
  files.loadCallerFile(value, kind, { directory: root, signal });

async function failure(value: string, kind: 'image' | 'audio' = 'image'): Promise<string> {
  const error: unknown = await load(value, kind).catch((thrown) => thrown);
  if (!(error instanceof ApiError)) throw error;
  expect(error.code).toBe('INVALID_INPUT');
  expect(error.facts.problems?.[0]).toEqual({ path: `input.${kind}`, message: error.message });
  return error.message;
}

describe('a type that its reader cannot read', () => {
  const m4a = (brand: string) => Buffer.from(`\0\0\0\x1cftyp${brand}and a recording`, 'latin1');
  const problem = (value: string, unreadable?: readonly string[]) =>
    files.checkMediaUrl(value, 'audio', unreadable);

  it.each(['M4A ', 'isom'])('is refused before anything is made: %s', async (brand) => {
    expect(await problem(dataUrl(m4a(brand), 'audio/mp4'), ['audio/mp4'])).toEqual({
      path: 'input.audio',
      message: 'The file is audio/mp4. Send a recording: WAV, MP3, OGG, FLAC or WebM.',
    });
  });

  it('is fine for another reader, as films and other recordings are for this one', async () => {
    expect(await problem(dataUrl(m4a('M4A '), 'audio/mp4'))).toBeNull();
    expect(await problem(dataUrl(m4a('isom'), 'video/mp4'), ['audio/mp4'])).toBeNull();
    expect(await problem(dataUrl(wav, 'audio/wav'), ['audio/mp4'])).toBeNull();
  });
});

describe('a data URL', () => {
  it('is brought to disk under the extension of what it holds', async () => {
    const value = dataUrl(png, 'image/jpeg');
    expect(await files.checkMediaUrl(value, 'image')).toBeNull();
    const path = await load(value);
    expect([extname(path), await readFile(path)]).toEqual(['.png', png]);
  });

  it.each([
    ['data:image/png,hello', 'Write the data URL as'],
    ['data:;base64,aGVsbG8=', 'Write the data URL as'],
    ['data:image/png;base64,', 'of no type that is known'],
    ['data:image/png;base64,aGVsbG8', 'not valid base64'],
    ['data:image/png;base64,aGVs bG8=', 'not valid base64'],
    ['data:image/png;base64,aGVsbG8=', 'of no type that is known'],
    [dataUrl(wav), 'The file is audio/wav. Send an image'],
  ])('is refused: %s', async (value, why) => {
    const problem = await files.checkMediaUrl(value, 'image');
    expect(problem).toEqual({ path: 'input.image', message: expect.stringContaining(why) });
    expect(await failure(value)).toBe(problem?.message);
  });

  it('may hold 10 MB and not a byte more', async () => {
    const most = Buffer.concat([png, Buffer.alloc(10_485_760 - png.length)]);
    expect(await files.checkMediaUrl(dataUrl(most), 'image')).toBeNull();
    const more = Buffer.concat([most, Buffer.alloc(1)]);
    expect((await files.checkMediaUrl(dataUrl(more), 'image'))?.message).toContain('larger than 10 MB');
  });
});

describe('a result of this gateway', () => {
  it('is read from the store, by its full address or its path', async () => {
    const url = await keep('gen_1.png', png);
    for (const value of [url, url.replace(publicUrl, ''), url.replace(publicUrl, 'https://other.example')]) {
      expect(await files.checkMediaUrl(value, 'image')).toBeNull();
      expect(await readFile(await load(value))).toEqual(png);
    }
  });

  it('is refused when it was not signed here, has expired, is gone or is something else', async () => {
    const url = await keep('gen_1.png', png);
    const why = async (value: string, kind: 'image' | 'audio' = 'image') =>
      (await files.checkMediaUrl(value, kind))?.message;
    expect(await why(url.replace(/signature=./, 'signature=_'))).toContain('signature does not fit');
    expect(await why(url, 'audio')).toContain('The result is image/png');
    expect(await why(await keep('gen_2.mp4', png))).toContain('The result is video/mp4');
    await store.delete('gen_1.png');
    expect(await why(url)).toContain('no longer kept');
    at = start + 60_000;
    expect(await why(url)).toContain('has expired');
  });

  it('still counts when its address expired while the request waited', async () => {
    const url = await keep('gen_1.png', png);
    at = start + 120_000;
    expect(await readFile(await load(url))).toEqual(png);
    expect(await failure(url.replace(/signature=./, 'signature=_'))).toContain('no longer kept');
  });
});

describe('an address', () => {
  it('is downloaded and named by its bytes, whatever the server calls it', async () => {
    answer = (_, response) => response.setHeader('Content-Type', 'text/html').end(wav);
    const path = await load(`${origin}/voice.png`, 'audio');
    expect([extname(path), await readFile(path)]).toEqual(['.wav', wav]);
  });

  it('may redirect three times', async () => {
    answer = ({ url = '' }, response) => {
      const hop = Number(url.slice(1));
      if (hop > 0) response.writeHead(302, { Location: `/${hop - 1}` }).end();
      else response.end(png);
    };
    expect(await readFile(await load(`${origin}/3`))).toEqual(png);
    expect(await failure(`${origin}/4`)).toContain('more than three times');
  });

  it.each(['http://user:secret@127.0.0.1/', 'file:///etc/passwd', 'gopher://127.0.0.1/'])(
    'may not redirect to %s',
    async (location) => {
      answer = (_, response) => response.writeHead(302, { Location: location }).end();
      expect(await failure(origin)).toContain('A redirect went astray.');
    },
  );

  it.each([
    ['says that it is', { 'Content-Length': '10485761' }],
    ['only turns out to be', {}],
  ])('is not read beyond 10 MB when it %s larger', async (_, headers) => {
    answer = (_request, response) => {
      response.writeHead(200, headers);
      response.write(png);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 20)));
      };
      response.on('drain', more);
      more();
    };
    expect(await failure(origin)).toContain('larger than 10 MB');
  });

  it.each([404, 500, 204])('fails with its status %d', async (status) => {
    answer = (_, response) => response.writeHead(status).end();
    expect(await failure(origin)).toContain(`status ${status}`);
  });

  it('fails when what it gives is no image', async () => {
    answer = (_, response) => response.setHeader('Content-Type', 'image/png').end('<script>');
    expect(await failure(origin)).toContain('of no type that is known here. Send an image');
  });

  it('fails when the connection breaks, without saying more about the network', async () => {
    answer = (request) => request.socket.destroy();
    expect(await failure(origin)).toBe(
      'The address could not be reached. Check it, or send the file as a data URL.',
    );
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    answer = () => controller.abort(new Error('canceled'));
    await expect(load(origin, 'image', controller.signal)).rejects.toThrow('canceled');
  });

  it('is checked where it leads when the request is accepted, without being asked', async () => {
    let asked = 0;
    server.on('connection', () => {
      asked += 1;
    });
    const strict = createCallerFiles({ store, signer, publicUrl, resolve: async () => ['10.0.0.1'] });
    expect(await strict.checkMediaUrl(origin, 'image')).toEqual({
      path: 'input.image',
      message: 'Use an https address.',
    });
    expect((await strict.checkMediaUrl('https://evil.example/a.png', 'image'))?.message).toContain(
      'private address',
    );
    expect(asked).toBe(0);
  });

  it('is not connected to when it leads to a private place by the time it is read', async () => {
    let asked = 0;
    server.on('connection', () => {
      asked += 1;
    });
    const strict = createCallerFiles({
      store,
      signer,
      publicUrl,
      resolve: async () => ['93.184.215.14'],
      lookup: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    const value = 'https://rebind.example:8443/a.png';
    expect(await strict.checkMediaUrl(value, 'image')).toBeNull();
    const loading = strict.loadCallerFile(value, 'image', {
      directory: root,
      signal: new AbortController().signal,
    });
    await expect(loading).rejects.toThrow('could not be reached');
    expect(asked).toBe(0);
    expect((await readdir(root)).toSorted()).toEqual(['kept']);
  });
});
