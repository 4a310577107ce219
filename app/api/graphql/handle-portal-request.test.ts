import { describe, expect, test, vi } from 'vitest';
import { operationTexts } from '#contract/operations.ts';
import { createPortalHandler, type PortalSettings } from './handle-portal-request.ts';

const origin = 'http://localhost:3000';
const credential = 'portal-credential';

interface Sent {
  readonly operationName: string;
  readonly query: string;
  readonly variables: unknown;
  readonly headers: Headers;
}

/** An upstream that opens accounts with keys dk_1, dk_2, … and answers everything else with the body given. */
function fakeUpstream(answer: (sent: Sent) => Response = () => Response.json({ data: {} })) {
  const sent: Sent[] = [];
  let accounts = 0;
  const fake = vi.fn<typeof fetch>(async (_url, init) => {
    const request = { ...JSON.parse(String(init?.body)), headers: new Headers(init?.headers) };
    sent.push(request);
    if (request.operationName !== 'OpenAccount') return answer(request);
    accounts += 1;
    return Response.json({ data: { openAccount: { key: `dk_${accounts}` } } });
  });
  return { fetch: fake, sent, names: () => sent.map(({ operationName }) => operationName) };
}

function portal(settings: Partial<PortalSettings> = {}) {
  return createPortalHandler({
    upstreamUrl: 'http://upstream.test/graphql',
    portalCredential: credential,
    sessionSecrets: ['s'.repeat(32)],
    publicOrigin: origin,
    ...settings,
  });
}

function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${origin}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const generate = { operationName: 'Generate', variables: { input: { type: 'IMAGE', input: { text: 'x' } } } };
const account = { operationName: 'Account' };

async function problem(response: Response) {
  const body = await response.json();
  return { status: response.status, ...body.errors[0].extensions, message: body.errors[0].message };
}

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('who got an account with a request that was not answered keeps it, so that a retry is the same intent', async () => {
  let isSilent = true;
  const upstream = fakeUpstream(() => {
    if (isSilent) throw new TypeError('fetch failed');
    return Response.json({ data: {} });
  });
  const handle = portal({ fetch: upstream.fetch });
  const lost = await handle(post(generate));
  expect(lost.status).toBe(502);
  isSilent = false;
  await handle(post(generate, { cookie: cookieOf(lost) }));
  expect(upstream.names()).toEqual(['OpenAccount', 'Generate', 'Generate']);
  const keys = upstream.sent.slice(1).map(({ headers }) => headers.get('authorization'));
  expect(keys).toEqual(['Bearer dk_1', 'Bearer dk_1']);
});

test('an account that the API is too busy to open is answered with 503 and when to try again', async () => {
  const busy = async () => Response.json({ errors: [] }, { status: 503, headers: { 'Retry-After': '30' } });
  const response = await portal({ fetch: busy })(post(generate));
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await problem(response)).toMatchObject({ code: 'INTERNAL_ERROR', retryable: true });
});

describe('what may come in', () => {
  test.each([
    ['another method', new Request(`${origin}/api/graphql`), 405, 'INVALID_INPUT'],
    ['another origin', post(generate, { origin: 'https://evil.test' }), 403, 'FORBIDDEN'],
    ['a null origin', post(generate, { origin: 'null' }), 403, 'FORBIDDEN'],
    ['a cross-site fetch', post(generate, { 'sec-fetch-site': 'cross-site' }), 403, 'FORBIDDEN'],
    ['a sibling site', post(generate, { 'sec-fetch-site': 'same-site' }), 403, 'FORBIDDEN'],
    ['a form', post('a=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'INVALID_INPUT'],
    ['text that hides JSON', post(generate, { 'content-type': 'text/plain' }), 415, 'INVALID_INPUT'],
    ['malformed JSON', post('{'), 400, 'INVALID_INPUT'],
    ['a batch', post([generate]), 400, 'INVALID_INPUT'],
    ['an unknown operation', post({ operationName: 'OpenAccount' }), 400, 'INVALID_INPUT'],
    ['a document without a name', post({ query: '{ account { id } }' }), 400, 'INVALID_INPUT'],
    ['a body that is too large', post(' '.repeat(14_680_065)), 413, 'INVALID_INPUT'],
  ])('%s is refused and nothing is sent', async (_, request, status, code) => {
    const upstream = fakeUpstream();
    const seen = await problem(await portal({ fetch: upstream.fetch })(request));
    expect(seen).toMatchObject({ status, code, docsUrl: `${origin}/errors/${code}` });
    expect(seen.requestId).toMatch(/^req_/);
    expect(upstream.sent).toEqual([]);
  });

  test('a program that sends no Origin is answered', async () => {
    const request = new Request(`${origin}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ operationName: 'Providers' }),
    });
    expect((await portal({ fetch: fakeUpstream().fetch })(request)).status).toBe(200);
  });
});

describe('what goes up', () => {
  test("the portal's own document, whatever the client wrote", async () => {
    const upstream = fakeUpstream();
    const query = 'query Quote($input: GenerateInput!) { account { id } }';
    await portal({ fetch: upstream.fetch })(post({ ...generate, operationName: 'Quote', query }));
    expect(upstream.sent[0]).toMatchObject({ query: operationTexts.Quote, variables: generate.variables });
  });

  test('the name in the document, when operationName is missing', async () => {
    const upstream = fakeUpstream();
    await portal({ fetch: upstream.fetch })(post({ query: 'query Providers { providers { id } }' }));
    expect(upstream.names()).toEqual(['Providers']);
  });

  test('only the headers of the list', async () => {
    const upstream = fakeUpstream();
    const extra = {
      'idempotency-key': 'k1',
      'doitong-simulate': 'slow',
      'accept-language': 'pt',
      cookie: 'a=b',
      authorization: 'Bearer dk_mine',
      'x-forwarded-for': '10.0.0.1',
    };
    await portal({ fetch: upstream.fetch, operatorKey: 'dk_operator' })(post(generate, extra));
    expect(Object.fromEntries(upstream.sent[0]?.headers ?? [])).toEqual({
      accept: 'application/graphql-response+json, application/json',
      'accept-language': 'pt',
      authorization: 'Bearer dk_operator',
      'content-type': 'application/json',
      'doitong-simulate': 'slow',
      'idempotency-key': 'k1',
    });
  });
});

describe('the session', () => {
  test.each(['Quote', 'Providers', 'Measurements'])('%s opens no account', async (operationName) => {
    const upstream = fakeUpstream();
    const response = await portal({ fetch: upstream.fetch })(post({ operationName, variables: {} }));
    expect(upstream.names()).toEqual([operationName]);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('a quote without a session is asked for with the credential of the portal', async () => {
    const upstream = fakeUpstream();
    await portal({ fetch: upstream.fetch })(post({ ...generate, operationName: 'Quote' }));
    expect(upstream.sent[0]?.headers.get('authorization')).toBe(`Bearer ${credential}`);
  });

  test.each([generate, account])(
    'the first $operationName opens an account, the next ones use it',
    async (body) => {
      const upstream = fakeUpstream();
      const handle = portal({ fetch: upstream.fetch });
      const cookie = cookieOf(await handle(post(body)));
      const second = await handle(post(generate, { cookie }));
      expect(upstream.names()).toEqual(['OpenAccount', body.operationName, 'Generate']);
      expect(upstream.sent[0]?.headers.get('authorization')).toBe(`Bearer ${credential}`);
      expect(upstream.sent.at(-1)?.headers.get('authorization')).toBe('Bearer dk_1');
      expect(second.headers.get('set-cookie')).toBeNull();
    },
  );

  test('the cookie is out of reach of scripts and other sites, and does not show the key', async () => {
    const secure = await portal({ fetch: fakeUpstream().fetch, publicOrigin: 'https://portal.test' })(
      post(generate, { origin: 'https://portal.test' }),
    );
    const cookie = secure.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
    const value = cookieOf(secure).split('=')[1] ?? '';
    expect(value + Buffer.from(value, 'base64url').toString('latin1')).not.toContain('dk_1');
  });

  test.each([
    ['forged', (cookie: string) => `${cookie.slice(0, -2)}xx`, 's'.repeat(32)],
    ['cut', (cookie: string) => cookie.slice(0, 30), 's'.repeat(32)],
    ['sealed with another secret', (cookie: string) => cookie, 't'.repeat(32)],
  ])('a cookie that was %s counts as none', async (_, change, secret) => {
    const upstream = fakeUpstream();
    const cookie = change(cookieOf(await portal({ fetch: upstream.fetch })(post(generate))));
    await portal({ fetch: upstream.fetch, sessionSecrets: [secret] })(post(generate, { cookie }));
    expect(upstream.names()).toEqual(['OpenAccount', 'Generate', 'OpenAccount', 'Generate']);
  });

  describe('after a change of the secret', () => {
    const before = 'b'.repeat(32);
    const after = 'a'.repeat(32);
    const cookieOfBefore = async () =>
      cookieOf(await portal({ fetch: fakeUpstream().fetch, sessionSecrets: [before] })(post(generate)));

    test('a visitor of before is known, and gets a cookie that outlives the old secret', async () => {
      const upstream = fakeUpstream();
      const both = portal({ fetch: upstream.fetch, sessionSecrets: [after, before] });
      const cookie = cookieOf(await both(post(account, { cookie: await cookieOfBefore() })));
      const again = await both(post(account, { cookie }));
      expect(again.headers.get('set-cookie')).toBeNull();
      await portal({ fetch: upstream.fetch, sessionSecrets: [after] })(post(account, { cookie }));
      expect(upstream.names()).toEqual(['Account', 'Account', 'Account']);
      expect(upstream.sent.map(({ headers }) => headers.get('authorization'))).toEqual(
        Array(3).fill('Bearer dk_1'),
      );
    });

    test('a cookie of before is none once the old secret is dropped', async () => {
      const upstream = fakeUpstream();
      const handle = portal({ fetch: upstream.fetch, sessionSecrets: [after] });
      await handle(post(account, { cookie: await cookieOfBefore() }));
      expect(upstream.names()).toEqual(['OpenAccount', 'Account']);
    });

    test('a process that knows the new secret before it is used opens what others made with it', async () => {
      const upstream = fakeUpstream();
      const handle = portal({ fetch: upstream.fetch, sessionSecrets: [after, before] });
      await handle(post(account, { cookie: await cookieOfBefore() }));
      expect(upstream.names()).toEqual(['Account']);
    });

    test('a visitor of before whose key ended gets a new account at once', async () => {
      const upstream = fakeUpstream(({ headers }) =>
        headers.get('authorization') === 'Bearer dk_1'
          ? Response.json({ errors: [] }, { status: 401 })
          : Response.json({ data: {} }),
      );
      await upstream.fetch('http://upstream.test', {
        body: JSON.stringify({ operationName: 'OpenAccount' }),
      });
      const handle = portal({ fetch: upstream.fetch, sessionSecrets: [after, before] });
      const response = await handle(post(generate, { cookie: await cookieOfBefore() }));
      expect(response.status).toBe(200);
      expect(upstream.names()).toEqual(['OpenAccount', 'Generate', 'OpenAccount', 'Generate']);
    });
  });

  test('a key the gateway no longer knows is replaced by a new account, once', async () => {
    const upstream = fakeUpstream(({ headers }) =>
      headers.get('authorization') === 'Bearer dk_1'
        ? Response.json({ errors: [] }, { status: 401 })
        : Response.json({ data: { generate: { id: 'gen_1' } } }),
    );
    const handle = portal({ fetch: upstream.fetch });
    const old = cookieOf(await handle(post(generate)));
    const response = await handle(post(generate, { cookie: old }));
    expect(await response.json()).toEqual({ data: { generate: { id: 'gen_1' } } });
    expect(cookieOf(response)).not.toBe(old);
    expect(upstream.names().slice(2)).toEqual(['Generate', 'OpenAccount', 'Generate']);
  });

  test('a refusal that was asked for says nothing about the key, which stays', async () => {
    const upstream = fakeUpstream(({ headers }) =>
      Response.json({ errors: [] }, { status: headers.has('doitong-simulate') ? 401 : 200 }),
    );
    const handle = portal({ fetch: upstream.fetch });
    const cookie = cookieOf(await handle(post(generate)));
    const simulated = { cookie, 'doitong-simulate': 'error=UNAUTHENTICATED' };
    const response = await handle(post(generate, simulated));
    expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
    expect(upstream.names().slice(2)).toEqual(['Generate']);
  });

  test.each(['Generation', 'Generations', 'CancelGeneration'])('%s needs one', async (operationName) => {
    const seen = await problem(await portal({ fetch: fakeUpstream().fetch })(post({ operationName })));
    expect(seen).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test("with the operator's key there is none", async () => {
    const upstream = fakeUpstream();
    const handle = portal({ fetch: upstream.fetch, operatorKey: 'dk_operator' });
    const response = await handle(post(generate));
    expect(upstream.names()).toEqual(['Generate']);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  describe("beside the operator's key", () => {
    const refusing = ({ headers }: Sent) =>
      headers.get('authorization') === 'Bearer dk_1'
        ? Response.json({ errors: [] }, { status: 401 })
        : Response.json({ data: {} });
    const personal = ['Generations', 'AccountOverview', 'CreateKey', 'RevokeKey', 'Ledger', 'WebhookSecret'];

    /** The cookie of a visitor whose key is dk_1. */
    const visitor = async () => cookieOf(await portal({ fetch: fakeUpstream().fetch })(post(generate)));

    test.each(personal)('%s is refused: the account is not the visitor’s', async (operationName) => {
      const upstream = fakeUpstream();
      const handle = portal({ fetch: upstream.fetch, operatorKey: 'dk_operator' });
      expect(await problem(await handle(post({ operationName })))).toMatchObject({ code: 'FORBIDDEN' });
      expect(upstream.sent).toEqual([]);
    });

    test.each([...personal, 'Generate'])('%s goes with a visitor’s own key', async (operationName) => {
      const upstream = fakeUpstream();
      const handle = portal({ fetch: upstream.fetch, operatorKey: 'dk_operator' });
      await handle(post({ operationName }, { cookie: await visitor() }));
      expect(upstream.sent[0]?.headers.get('authorization')).toBe('Bearer dk_1');
    });

    test('a visitor’s key that ended gives way to it, and its cookie goes', async () => {
      const upstream = fakeUpstream(refusing);
      const handle = portal({ fetch: upstream.fetch, operatorKey: 'dk_operator' });
      const response = await handle(post(generate, { cookie: await visitor() }));
      expect(response.status).toBe(200);
      expect(response.headers.get('set-cookie')).toMatch(/^doitong_session=; .*Max-Age=0/);
    });
  });

  test.each(['AccountOverview', 'CreateKey', 'Ledger', 'WebhookSecret'])(
    '%s opens no account, whether there was none or its key ended',
    async (operationName) => {
      const upstream = fakeUpstream(() => Response.json({ errors: [] }, { status: 401 }));
      const handle = portal({ fetch: upstream.fetch });
      expect(await problem(await handle(post({ operationName })))).toMatchObject({ status: 401 });
      const cookie = cookieOf(await portal({ fetch: fakeUpstream().fetch })(post(generate)));
      expect((await handle(post({ operationName }, { cookie }))).status).toBe(401);
      expect(upstream.names()).toEqual([operationName]);
    },
  );

  test('without any credential the operator is told what is missing', async () => {
    const handle = portal({ fetch: fakeUpstream().fetch, portalCredential: undefined });
    const seen = await problem(await handle(post(generate)));
    expect(seen.code).toBe('UNAUTHENTICATED');
    expect(seen.message).toContain('DOITONG_API_KEY');
  });
});

describe('limits of a visitor', () => {
  const from = (address: string, body: unknown) => post(body, { 'x-visitor-address': address });
  const many = (count: number) => Array.from({ length: count });

  test('who shares a key is counted by address, a minute at a time', async () => {
    let now = 0;
    const handle = portal({ fetch: fakeUpstream().fetch, operatorKey: 'dk_operator', now: () => now });
    for (const _ of many(300)) expect((await handle(from('10.0.0.1', account))).status).toBe(200);
    now = 12_000;
    const refused = await handle(from('10.0.0.1', generate));
    expect(refused.headers.get('retry-after')).toBe('48');
    expect(await problem(refused)).toMatchObject({ status: 429, code: 'RATE_LIMIT', retryable: true });
    expect((await handle(from('10.0.0.2', generate))).status).toBe(200);
    now = 60_000;
    expect((await handle(from('10.0.0.1', generate))).status).toBe(200);
  });

  test('so are the accounts that are opened, and a session goes on', async () => {
    const upstream = fakeUpstream();
    const handle = portal({ fetch: upstream.fetch, now: () => 0 });
    const cookie = cookieOf(await handle(from('10.0.0.1', generate)));
    for (const _ of many(29)) await handle(from('10.0.0.1', generate));
    expect((await handle(from('10.0.0.1', generate))).status).toBe(429);
    const kept = post(generate, { 'x-visitor-address': '10.0.0.1', cookie });
    expect((await handle(kept)).status).toBe(200);
    expect(upstream.names().filter((name) => name === 'OpenAccount')).toHaveLength(30);
  });
});

describe('what comes back', () => {
  test('the status, the body and the headers of the list', async () => {
    const upstream = fakeUpstream(() =>
      Response.json(
        { errors: [{ message: 'Slow down', extensions: { code: 'RATE_LIMIT' } }] },
        {
          status: 429,
          headers: {
            'X-RateLimit-Remaining': '0',
            'Retry-After': '12',
            'X-Request-Id': 'req_up',
            'Idempotency-Replayed': 'true',
            'Set-Cookie': 'upstream=1',
            Server: 'nginx',
          },
        },
      ),
    );
    const response = await portal({ fetch: upstream.fetch, operatorKey: 'k' })(post(generate));
    expect(response.status).toBe(429);
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'idempotency-replayed': 'true',
      'retry-after': '12',
      'x-ratelimit-remaining': '0',
      'x-request-id': 'req_up',
    });
    expect(await response.json()).toMatchObject({ errors: [{ message: 'Slow down' }] });
  });

  const silence: typeof fetch = (_url, init) =>
    new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  const down: typeof fetch = () => Promise.reject(new TypeError('connect ECONNREFUSED 10.1.2.3:9000'));
  const html: typeof fetch = async () =>
    new Response('<h1>502 at 10.1.2.3</h1>', { status: 502, headers: { 'content-type': 'text/html' } });

  test.each([
    ['silence', silence, 504, 'silent'],
    ['a refused connection', down, 502, 'unreachable'],
    ['a page of HTML', html, 502, 'unreadable'],
  ])('%s upstream is told in words', async (_, upstream, status, fault) => {
    const handle = portal({ fetch: upstream, operatorKey: 'dk_operator', timeoutMs: 20 });
    const response = await handle(post(generate));
    expect(response.headers.get('retry-after')).toBe('5');
    const seen = await problem(response);
    expect(seen).toMatchObject({ status, code: 'INTERNAL_ERROR', retryable: true, upstream: fault });
    expect(seen.message).not.toContain('10.1.2.3');
  });

  test('a key that the upstream repeats is not passed on', async () => {
    const upstream = fakeUpstream(() => Response.json({ errors: [{ message: 'bad key dk_operator' }] }));
    const response = await portal({ fetch: upstream.fetch, operatorKey: 'dk_operator' })(post(generate));
    expect(await response.text()).not.toContain('dk_operator');
  });

  test.each([
    ['an error', { errors: [{ message: 'no' }] }],
    ['nothing', {}],
  ])('%s instead of a new account is an error, and no key is made up', async (_, body) => {
    const handle = portal({ fetch: async () => Response.json(body) });
    expect(await problem(await handle(post(generate)))).toMatchObject({ code: 'INTERNAL_ERROR' });
  });
});
