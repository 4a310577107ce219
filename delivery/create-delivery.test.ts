import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDelivery } from './create-delivery.ts';
import { writeDelivery } from './write-delivery.ts';

const html = (text: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>${text}</title></head><body><p>${text.repeat(50)}</p>` +
  '<script>self.__next_f.push([1])</script></body></html>';

const place = mkdtempSync(path.join(tmpdir(), 'delivery-'));
const buildDir = path.join(place, '.next');
const publicDir = path.join(place, 'public');
let server: Server;
let url: string;

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
  writeFileSync(path.join(place, file), text);
}

function putBuild(): void {
  const routes = ['/en', '/en/models', '/en/playground'];
  const entries = routes.map((route) => [route, { dataRoute: `${route}.rsc` }]);
  put('.next/prerender-manifest.json', JSON.stringify({ routes: Object.fromEntries(entries) }));
  put('.next/BUILD_ID', 'one');
  for (const route of routes) {
    put(`.next/server/app${route}.html`, html(route));
    put(`.next/server/app${route}.meta`, JSON.stringify({ headers: {} }));
  }
  put('.next/static/a.css', 'p { color: red }');
  put('public/a.webp', 'picture');
  put('public/a.webm', 'film');
}

const settings = {
  buildDir,
  headers: { 'X-Content-Type-Options': 'nosniff' },
  documentHeaders: { 'Referrer-Policy': 'no-referrer' },
  media: [],
};

beforeAll(async () => {
  putBuild();
  await writeDelivery({ buildDir, publicDir });
  const delivery = createDelivery(settings);
  server = createServer(async (request, response) => {
    if (await delivery.answer(request, response)) return;
    delivery.prepare(request, response);
    response.statusCode = 404;
    response.setHeader('Content-Type', request.url?.endsWith('.txt') ? 'text/plain' : 'text/html');
    response.write(html('gone').slice(0, 40));
    response.end(html('gone').slice(40));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(place, { recursive: true });
});

const ask = (address: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  fetch(`${url}${address}`, { method, headers: { 'Accept-Encoding': 'identity', ...headers } });

describe('a page', () => {
  it('is sent as a document, whatever the query, with its policy', async () => {
    for (const address of ['/en/models', '/en/models?output=VIDEO']) {
      const answer = await ask(address);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain('__next');
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('leaves the connection open without a word, and closes it when that is asked for', async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const answers = text(socket);
    const line = 'GET /en HTTP/1.1\r\nHost: a\r\n';
    socket.write(`${line}\r\n${line}\r\n${line}Connection: close\r\n\r\n`);
    const [, ...heads] = (await answers).split('HTTP/1.1 200 OK').map((each) => each.split('\r\n\r\n')[0]);
    expect(heads.map((head) => /^connection: .*/im.exec(head ?? '')?.[0])).toEqual([
      undefined,
      undefined,
      'Connection: close',
    ]);
  });

  it('that is an application may show media from anywhere', async () => {
    const policyOf = async (address: string) => (await ask(address)).headers.get('content-security-policy');
    expect(await policyOf('/en/playground')).toMatch(/media-src [^;]*https:;/);
    expect(await policyOf('/en/models')).not.toContain('https:');
  });

  it('names its Markdown twin', async () => {
    expect((await ask('/en')).headers.get('link')).toBe('</en.md>; rel="alternate"; type="text/markdown"');
  });

  it('is not sent again to who has it', async () => {
    const etag = (await ask('/en')).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await ask('/en', { 'If-None-Match': known });
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe('');
      expect(answer.headers.get('etag')).toBe(etag);
    }
    expect((await ask('/en', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('has its head without its body', async () => {
    const answer = await ask('/en', {}, 'HEAD');
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(100);
    expect(await answer.text()).toBe('');
  });

  it.each([
    [{ accept: 'text/markdown' }, 'GET'],
    [{ rsc: '1' }, 'GET'],
    [{}, 'POST'],
  ])('is left to the framework when it is asked for otherwise: %j %s', async (headers, method) => {
    expect((await ask('/en', headers, method)).status).toBe(404);
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip;q=1, br;q=0', 'gzip', gunzipSync],
    ['deflate', undefined, (body: Buffer) => body],
  ])('is sent as the caller can read it: %s', async (accepted, encoding, unpack) => {
    const [answer] = await once(
      request(`${url}/en`, { headers: { 'Accept-Encoding': accepted } }).end(),
      'response',
    );
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(unpack(await buffer(answer)).toString()).toContain('</html>');
  });

  it('has another ETag in each packing', async () => {
    const etags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (each) =>
        (await ask('/en', { 'Accept-Encoding': each }, 'HEAD')).headers.get('etag'),
      ),
    );
    expect(new Set(etags).size).toBe(3);
  });
});

describe('what is ready', () => {
  const etagOf = async (address: string, accepted: string) =>
    (await ask(address, { 'Accept-Encoding': accepted }, 'HEAD')).headers.get('etag') ?? '';
  const known = ['br', 'identity'].map((accepted) => async () => ({
    'Accept-Encoding': accepted,
    'If-None-Match': await etagOf('/en', accepted),
  }));
  it.each([
    ['/en', () => ({})],
    ['/en/models', () => ({ 'Accept-Encoding': 'gzip, deflate, br', Accept: 'text/html,*/*;q=0.8' })],
    ['/en/playground', () => ({ 'Accept-Encoding': 'gzip' })],
    ['/_next/static/a.css', () => ({ 'If-None-Match': '"other"' })],
    ['/a.webp', () => ({})],
    ...known.map((headers): [string, typeof headers] => ['/en', headers]),
  ])('is what is sent when the request is read in full: %s', async (address, headersOf) => {
    const headers = Object.entries({ Host: 'a', ...(await headersOf()) });
    const asked = [`GET ${address} HTTP/1.1`, ...headers.map((each) => each.join(': '))].join('\r\n');
    const ready = createDelivery(settings).findReady(Buffer.from(`${asked}\r\n\r\n`));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.end(`${asked}\r\nConnection: close\r\n\r\n`);
    const sent = (await buffer(socket)).toString('latin1');
    const expected = `${ready?.head}\r\n${ready?.body?.toString('latin1') ?? ''}`;
    expect(sent.replace(/^Date: .*\r\n/m, '').replace('Connection: close\r\n', '')).toBe(expected);
  });

  it.each([
    'GET /en/nowhere HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /en HTTP/1.1\r\nHost: a\r\nAccept: text/markdown\r\n\r\n',
    'GET /en HTTP/1.1\r\nHost: a\r\nRSC: 1\r\n\r\n',
    'HEAD /en HTTP/1.1\r\nHost: a\r\n\r\n',
  ])('is nothing for %j', (asked) => {
    expect(createDelivery(settings).findReady(Buffer.from(asked))).toBeUndefined();
  });
});

describe('a file', () => {
  it('of the build is kept for good, a picture for a day', async () => {
    const [css, picture] = await Promise.all([ask('/_next/static/a.css'), ask('/a.webp')]);
    expect(css.headers.get('cache-control')).toContain('immutable');
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(picture.headers.get('cache-control')).toContain('max-age=86400');
    expect(await picture.text()).toBe('picture');
  });

  it('that is asked for in pieces is left to the framework', async () => {
    expect((await ask('/a.webm')).status).toBe(404);
  });
});

describe('an answer of the framework', () => {
  it('that is a page is made a document, its status kept', async () => {
    const answer = await ask('/en/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('__next');
    expect(answer.headers.get('content-security-policy')).toContain('sha256-');
  });

  it('that is something else passes as it is', async () => {
    expect(await (await ask('/robots.txt')).text()).toBe(html('gone'));
  });
});

it('sends nothing of an earlier build', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  put('.next/BUILD_ID', 'two');
  const request = { method: 'GET', url: '/en', headers: {} };
  expect(await createDelivery(settings).answer(request as never, {} as never)).toBe(false);
  expect(warn).toHaveBeenCalledOnce();
});
