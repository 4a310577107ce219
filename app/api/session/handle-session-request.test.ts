import { describe, expect, test } from 'vitest';
import { createPortalHandler, type PortalSettings } from '#app/api/graphql/handle-portal-request.ts';
import { createSessionHandler } from './handle-session-request.ts';

const origin = 'http://localhost:3000';
const key = 'dk_canary_0123456789';

/** An API that knows one key. */
const upstream: typeof fetch = async (_url, init) => {
  const known = new Headers(init?.headers).get('authorization') === `Bearer ${key}`;
  if (known) return Response.json({ data: { account: { id: 'acc_1' } } });
  const message = `No such key: ${new Headers(init?.headers).get('authorization')}`;
  return Response.json({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] }, { status: 401 });
};

const settings: PortalSettings = {
  upstreamUrl: 'http://upstream.test/graphql',
  portalCredential: 'portal-credential',
  sessionSecrets: ['s'.repeat(32)],
  publicOrigin: origin,
  fetch: upstream,
};

const own = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

function ask(method: string, body?: unknown, headers: Record<string, string> = {}, more = {}) {
  return createSessionHandler({ ...settings, ...more })(
    new Request(`${origin}/api/session`, {
      method,
      headers: { ...own, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  );
}

async function everything(response: Response): Promise<string> {
  return JSON.stringify([...response.headers]) + (await response.text());
}

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('signing in', () => {
  test('is tried so often a minute, by each visitor', async () => {
    const handle = createSessionHandler({ ...settings, now: () => 0 });
    const attempt = (address: string) =>
      handle(
        new Request(`${origin}/api/session`, {
          method: 'POST',
          headers: { ...own, 'x-visitor-address': address },
          body: JSON.stringify({ key: 'dk_no_such_key' }),
        }),
      );
    for (let i = 0; i < 30; i++) expect((await attempt('10.0.0.1')).status).toBe(401);
    const refused = await attempt('10.0.0.1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await attempt('10.0.0.2')).status).toBe(401);
  });

  test('is answered with 503 and when to try again, where the API is too busy to say', async () => {
    const busy = async () => Response.json({ errors: [] }, { status: 503, headers: { 'Retry-After': '30' } });
    const response = await ask('POST', { key }, {}, { fetch: busy });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('a key the API knows is sealed in the cookie and seen nowhere', async () => {
    const response = await ask('POST', { key });
    expect(response.status).toBe(204);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^doitong_session=[\w-]{40,}; Path=\/api; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const seen = await everything(response);
    expect(seen).not.toContain(key);
    expect(seen).not.toContain(Buffer.from(key).toString('base64url'));
  });

  test('the portal then acts with that key', async () => {
    const cookie = cookieOf(await ask('POST', { key }));
    const response = await createPortalHandler(settings)(
      new Request(`${origin}/api/graphql`, {
        method: 'POST',
        headers: { ...own, cookie },
        body: JSON.stringify({ operationName: 'Account' }),
      }),
    );
    expect(await response.json()).toEqual({ data: { account: { id: 'acc_1' } } });
  });

  test('a key the API does not know is refused, without a cookie and without an echo', async () => {
    const wrong = 'dk_wrong_9876543210';
    const response = await ask('POST', { key: wrong });
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await everything(response)).not.toContain(wrong);
  });

  test.each([
    ['no key', {}, 400],
    ['a key that is no text', { key: 7 }, 400],
    ['a key with a line break', { key: `${key}\r\nX-Evil: 1` }, 400],
    ['a body that is too large', { key: 'x'.repeat(5_000) }, 413],
    ['something that is not JSON', '{', 400],
  ])('%s is refused', async (_, body, status) => {
    const response = await ask('POST', body);
    expect(response.status).toBe(status);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('an API that limits is passed on with its wait', async () => {
    const limiting = async () =>
      Response.json({ errors: [] }, { status: 429, headers: { 'Retry-After': '9' } });
    const response = await ask('POST', { key }, {}, { fetch: limiting });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '9']);
  });
});

describe('another site', () => {
  test.each([
    ['its origin', 'POST', { origin: 'https://evil.test' }, 403],
    ['a cross-site fetch', 'POST', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling site', 'DELETE', { 'sec-fetch-site': 'same-site' }, 403],
    ['a read', 'GET', { origin: 'https://evil.test' }, 403],
    ['a form', 'POST', { 'content-type': 'text/plain' }, 415],
  ])('%s changes nothing (%s)', async (_, method, headers, status) => {
    const response = await ask(method, method === 'POST' ? { key } : undefined, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('set-cookie')).toBeNull();
  });
});

describe('the state', () => {
  test('says whether there is a session, and nothing of it', async () => {
    expect(await (await ask('GET')).json()).toEqual({ signedIn: false, canOpen: true });
    const cookie = cookieOf(await ask('POST', { key }));
    expect(await (await ask('GET', undefined, { cookie })).json()).toEqual({ signedIn: true, canOpen: true });
  });

  test('a forged cookie is no session', async () => {
    const cookie = `doitong_session=${Buffer.from(`${'0'.repeat(40)}${key}`).toString('base64url')}`;
    expect(await (await ask('GET', undefined, { cookie })).json()).toMatchObject({ signedIn: false });
  });

  test('a portal with the operator’s key, or with none, opens no accounts', async () => {
    const operator = await ask('GET', undefined, {}, { operatorKey: 'dk_operator' });
    const keyless = await ask('GET', undefined, {}, { portalCredential: undefined });
    expect([await operator.json(), await keyless.json()]).toMatchObject([
      { canOpen: false },
      { canOpen: false },
    ]);
  });
});

test('signing out removes the cookie', async () => {
  const response = await ask('DELETE');
  expect(response.status).toBe(204);
  expect(response.headers.get('set-cookie')).toMatch(/^doitong_session=; Path=\/api; Max-Age=0;/);
});

test('another method is refused with those that work', async () => {
  const response = await ask('PUT', { key });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, DELETE']);
});
