import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerLimits } from '#contract/limits.ts';
import { createTestClock } from './test-clock.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let clock: ReturnType<typeof createTestClock>;
let gateway: TestGateway;
beforeEach(async () => {
  clock = createTestClock();
  // At the start of a minute, so that no window ends during a test.
  clock.skip(60_000 - (clock.now() % 60_000));
  const work = fileAdapter(
    ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );
  gateway = await startTestGateway({
    now: clock.now,
    adapters: [work],
    portalCredentials: ['the-portal-itself'],
  });
});
afterEach(() => gateway.stop());

const LIST = '{ providers(type: AUDIO) { id } }';
const { anonymousPerMinute, refusedKeysPerMinute, subscriptionsMax } = callerLimits;

function send(key: string | null, times: number, from?: string) {
  const headers: Record<string, string> = from === undefined ? {} : { 'x-forwarded-for': from };
  return Promise.all(Array.from({ length: times }, () => gateway.send(LIST, { key, headers })));
}

describe('requests without a key', () => {
  it('pass up to the limit of their address, with its headers, and then wait for the next minute', async () => {
    const answers = await send(null, anonymousPerMinute + 20);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    const [{ errors, headers } = { errors: [], headers: new Headers() }] = refused;
    expect(errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMIT', limit: 'anonymous', retryable: true });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headers.get('ratelimit-policy')).toBe(`"anonymous";q=${anonymousPerMinute};w=60`);
    const left = answers.map((answer) => Number(answer.headers.get('x-ratelimit-remaining')));
    expect(Math.max(...left)).toBe(anonymousPerMinute - 1);
    clock.skip(60_000);
    expect((await send(null, 1))[0]?.status).toBe(200);
  });

  it('are counted apart from those with a key, and from the portal', async () => {
    await send(null, anonymousPerMinute + 1);
    const [own] = await send(gateway.key, 1);
    expect([own?.status, own?.headers.get('ratelimit')?.split(';')[0]]).toEqual([200, '"reads"']);
    const [portal] = await send('the-portal-itself', 1);
    expect([portal?.status, portal?.headers.get('ratelimit')]).toEqual([200, null]);
  });

  it('are counted for the address that a proxy on this machine names last, an IPv6 one by its network', async () => {
    await send(null, anonymousPerMinute, 'spoofed, 203.0.113.7');
    const statusFrom = async (from: string) => (await send(null, 1, from))[0]?.status;
    expect(await statusFrom('203.0.113.7')).toBe(429);
    expect(await statusFrom('203.0.113.8')).toBe(200);
    await send(null, anonymousPerMinute, '2001:db8:1:2::1');
    expect(await statusFrom('2001:0db8:0001:0002:ffff::9')).toBe(429);
    expect(await statusFrom('2001:db8:1:3::1')).toBe(200);
  });

  it('are refused before their body is read', async () => {
    await send(null, anonymousPerMinute);
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.alloc(2_000_000, ' '),
    });
    expect(answer.status).toBe(429);
  });
});

describe('keys that do not work', () => {
  it('are UNAUTHENTICATED up to a limit of their address, then RATE_LIMIT, while keys that work go on', async () => {
    const wrong = `dtg_${'0'.repeat(40)}`;
    const answers = await send(wrong, refusedKeysPerMinute + 10);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(refusedKeysPerMinute);
    expect(codes.filter((code) => code === 'RATE_LIMIT')).toHaveLength(10);
    const [first] = answers;
    expect(first?.headers.get('x-ratelimit-limit')).toBe(String(refusedKeysPerMinute));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.errors[0]?.extensions.limit).toBe('refused');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(gateway.key, 1))[0]?.status).toBe(200);
    expect((await send(null, 1))[0]?.status).toBe(200);
  });
});

describe('subscriptions of an account', () => {
  const subscribe = (id: string, key: string, signal?: AbortSignal) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${key}`,
      },
      body: JSON.stringify({ query: `subscription { generationUpdated(id: "${id}") { progress } }` }),
      signal,
    });

  it('are open up to a number at a time; one more is RATE_LIMIT until one closes', async () => {
    const { data } = await gateway.send(GENERATE, { variables: image() });
    const { id } = data.generate;
    const leaving = new AbortController();
    const open = await Promise.all(
      Array.from({ length: subscriptionsMax }, () => subscribe(id, gateway.key, leaving.signal)),
    );
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await subscribe(id, gateway.key);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    const said = await refused.text();
    expect(said).toContain('"code":"RATE_LIMIT"');
    expect(said).toContain('"limit":"subscriptions"');
    const other = await gateway.newKey();
    const own = await gateway.send(GENERATE, { key: other, variables: image() });
    const stranger = new AbortController();
    expect((await subscribe(own.data.generate.id, other, stranger.signal)).status).toBe(200);
    stranger.abort();
    leaving.abort();
    const again = async () => {
      const trying = new AbortController();
      const answer = await subscribe(id, gateway.key, trying.signal);
      const reader = answer.body?.getReader();
      const text = new TextDecoder().decode((await reader?.read())?.value);
      trying.abort();
      return text.includes('RATE_LIMIT');
    };
    await expect.poll(again).toBe(false);
  });

  it('of what does not exist are NOT_FOUND', async () => {
    const answer = await subscribe('gen_none', gateway.key);
    expect(await answer.text()).toContain('"code":"NOT_FOUND"');
  });
});
