import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { requestLimits } from '#contract/limits.ts';
import { createAddressOf } from '#gateway/index.ts';
import { answerWithFetch } from './fetch-adapter.ts';

const adapter = { origin: 'https://portal.test', addressOf: createAddressOf() };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(handler: (request: Request) => Promise<Response>): Promise<string> {
  server = createServer((request, response) => {
    answerWithFetch(handler, adapter, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

describe('answerWithFetch', () => {
  it('passes method, address, headers and body', async () => {
    const seen: unknown[] = [];
    const url = await serve(async (request) => {
      seen.push(request.method, request.url, request.headers.get('x-word'), await request.text());
      return new Response(null, { status: 204 });
    });
    const answer = await fetch(`${url}/a?b=c`, { method: 'POST', body: 'olá', headers: { 'X-Word': 'sim' } });
    expect(answer.status).toBe(204);
    expect(seen).toEqual(['POST', 'https://portal.test/a?b=c', 'sim', 'olá']);
  });

  it('says where the connection comes from, whatever the caller says of it', async () => {
    const seen: (string | null)[] = [];
    const url = await serve(async (request) => {
      seen.push(request.headers.get('x-visitor-address'));
      return new Response();
    });
    await fetch(url, { headers: { 'x-visitor-address': 'somewhere' } });
    await fetch(url, { headers: { 'x-forwarded-for': 'forged, 203.0.113.9' } });
    expect(seen).toEqual(['127.0.0.1', '203.0.113.9']);
  });

  it('passes status, headers, every cookie and the length of the body', async () => {
    const headers = new Headers({ 'content-type': 'text/plain' });
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    const answer = await fetch(await serve(async () => new Response('não', { status: 402, headers })));
    expect(answer.status).toBe(402);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await answer.text()).toBe('não');
  });

  it('reads no more of a body than one chunk past the limit, and closes the connection', async () => {
    let bytes = 0;
    const url = await serve(async (request) => {
      bytes = (await request.arrayBuffer()).byteLength;
      return new Response('too large', { status: 413 });
    });
    const body = new Uint8Array(requestLimits.bodyBytesMax + 8_000_000);
    const answer = await fetch(url, { method: 'POST', body });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('connection')).toBe('close');
    expect(bytes).toBeGreaterThan(requestLimits.bodyBytesMax);
    expect(bytes).toBeLessThan(requestLimits.bodyBytesMax + 1_000_000);
  });

  it('tells the handler that the caller went away', async () => {
    const gone = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const url = await serve(async (request) => {
      request.signal.addEventListener('abort', () => gone.resolve());
      arrived.resolve();
      await gone.promise;
      return new Response('late');
    });
    const caller = new AbortController();
    const answer = fetch(url, { signal: caller.signal });
    await arrived.promise;
    caller.abort();
    await expect(answer).rejects.toThrow();
    await gone.promise;
  });
});
