import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from './find-free-port.ts';
import { startTemporaryNginx, type TemporaryNginx } from './temporary-nginx.ts';

interface Seen {
  readonly web: number;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly key: string | string[] | undefined;
  readonly forwarded: string | string[] | undefined;
  readonly body: string;
}

let nginx: TemporaryNginx;
let ports: readonly [number, number];
const webs: Server[] = [];
const seen: Seen[] = [];

beforeAll(async () => {
  ports = [await findFreePort(), await findFreePort()];
  nginx = await startTemporaryNginx(await findFreePort(), ports);
});
afterAll(() => nginx.stop());
afterEach(async () => {
  seen.length = 0;
  for (const web of webs.splice(0)) {
    web.closeAllConnections();
    await new Promise((closed) => web.close(closed));
  }
});

/** Starts a web process of its own that answers as it is told, or breaks off like one that is killed. */
async function start(web: 0 | 1, answer: (response: ServerResponse) => void): Promise<void> {
  const server = createServer((request, response) => void note(web, request).then(() => answer(response)));
  server.listen(ports[web], '127.0.0.1');
  await once(server, 'listening');
  webs.push(server);
}

async function note(web: number, request: IncomingMessage): Promise<void> {
  const { method, url: path, headers } = request;
  const body = (await buffer(request)).toString();
  const [key, forwarded] = [headers['idempotency-key'], headers['x-forwarded-for']];
  seen.push({ web, method, path, key, forwarded, body });
}

const answers = (response: ServerResponse) => response.end('done');
const dies = (response: ServerResponse) => response.destroy();
const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(nginx.url + path, { method: 'POST', body: 'a mutation', headers });

/** Two requests reach two processes, whichever the first one is. */
const twice = async (ask: () => Promise<Response>) => [await ask(), await ask()];

describe('nginx as it is given to operators', () => {
  it('sends what a killed process took along to the next one, as it was and with the same key', async () => {
    await start(0, dies);
    await start(1, answers);
    const statuses = (await twice(() => post('/graphql?x=1'))).map(({ status }) => status);
    expect(statuses).toEqual([200, 200]);
    const [lost, kept] = [seen.find(({ web }) => web === 0), seen.filter(({ web }) => web === 1)];
    expect(lost).toMatchObject({ method: 'POST', path: '/graphql?x=1', body: 'a mutation' });
    expect(lost?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(kept.filter(({ key }) => key === lost?.key)).toHaveLength(1);
    expect(new Set(kept.map(({ key }) => key)).size).toBe(2);
  });

  it('leaves the key of a caller as it is, and says who called', async () => {
    await start(0, answers);
    await start(1, answers);
    await twice(() =>
      post('/api/graphql', { 'idempotency-key': 'my own', 'x-forwarded-for': '203.0.113.9' }),
    );
    expect(seen.map(({ key }) => key)).toEqual(['my own', 'my own']);
    expect(seen.map(({ forwarded }) => forwarded)).toEqual(['127.0.0.1', '127.0.0.1']);
  });

  it('goes past a process that is not there, and comes back to it at once', async () => {
    await start(0, answers);
    expect((await twice(() => fetch(nginx.url))).map(({ status }) => status)).toEqual([200, 200]);
    await start(1, answers);
    seen.length = 0;
    for (let asked = 0; asked < 8; asked++) await fetch(nginx.url);
    expect(new Set(seen.map(({ web }) => web))).toEqual(new Set([0, 1]));
  });

  it('does not ask another process what one has refused', async () => {
    const refuses = (response: ServerResponse) => response.writeHead(503).end('{"errors":[]}');
    await start(0, refuses);
    await start(1, refuses);
    const answer = await post('/graphql');
    expect([answer.status, await answer.text()]).toEqual([503, '{"errors":[]}']);
    expect(seen).toHaveLength(1);
  });

  it('answers the API as the API would where no process is left', async () => {
    const answer = await post('/graphql');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    const { errors } = await answer.json();
    expect(errors[0].extensions).toEqual({ code: 'INTERNAL_ERROR', retryable: true });
    expect((await fetch(nginx.url)).status).toBe(502);
  });

  it('keeps the figures of single processes inside', async () => {
    await start(0, answers);
    await start(1, answers);
    expect((await fetch(`${nginx.url}/metrics`)).status).toBe(404);
    expect(seen).toEqual([]);
  });
});
