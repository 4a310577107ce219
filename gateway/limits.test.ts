import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
let now = Date.parse('2026-01-31T12:00:20Z');
beforeAll(async () => {
  gateway = await startTestGateway({ now: () => now });
});
afterAll(() => gateway.stop());

const QUOTE_NONE = { input: { type: 'IMAGE', provider: 'none', input: { text: 'x' } } };

describe('limits of a plan', () => {
  it('let exactly 60 of 100 requests at once through', async () => {
    const key = await gateway.newKey();
    const sent = { key, variables: QUOTE_NONE };
    const answers = await Promise.all(Array.from({ length: 100 }, () => gateway.send(GENERATE, sent)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(40);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(60);
  });

  it('say on every answer what is left and when the window ends', async () => {
    const key = await gateway.newKey();
    const { headers } = await gateway.send(GENERATE, { key, variables: image() });
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '59',
      'x-ratelimit-reset': '40',
      'ratelimit-policy': '"minute";q=60;w=60, "day";q=10000;w=86400',
      ratelimit: '"minute";r=59;t=40, "day";r=9999;t=43180',
    });
    const read = await gateway.send('{ account { id } }', { key });
    expect(read.headers.get('ratelimit')).toBe('"reads";r=599;t=40');
    const unreadable = await gateway.send('{ account {', { key });
    expect(unreadable.headers.get('x-ratelimit-remaining')).toBe('598');
  });

  it('count reads apart, so that polling takes nothing from generating', async () => {
    const key = await gateway.newKey({ plan: 'free' });
    const reads = await Promise.all(
      Array.from({ length: 121 }, () => gateway.send('{ account { id } }', { key })),
    );
    expect(reads.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(reads.find(({ status }) => status === 429)?.errors[0]?.extensions.limit).toBe('reads');
    const generated = await gateway.send(GENERATE, { key, variables: image() });
    expect(generated.headers.get('x-ratelimit-remaining')).toBe('9');
  });

  it('count a day of its own, and every generation of a document', async () => {
    const key = await gateway.newKey({ plan: 'free' });
    const five = `mutation { ${['a', 'b', 'c', 'd', 'e'].map((name) => `${name}: videoCreate(input: { prompt: "x", model: "none" }) { id }`).join(' ')} }`;
    for (let minute = 0; minute < 10; minute++) {
      for (let i = 0; i < 2; i++) expect((await gateway.send(five, { key })).status).toBe(400);
      now += 60_000;
    }
    const refused = await gateway.send(five, { key });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMIT', limit: 'day' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(40_000);
  });

  it('begin anew when the window ends', async () => {
    const key = await gateway.newKey({ plan: 'free' });
    for (let i = 0; i < 11; i++) await gateway.send(GENERATE, { key, variables: QUOTE_NONE });
    now += 60_000;
    expect((await gateway.send(GENERATE, { key, variables: QUOTE_NONE })).status).toBe(400);
  });

  it('are absent where the plan has none', async () => {
    const key = await gateway.newKey({ plan: 'enterprise' });
    const { status, headers } = await gateway.send(GENERATE, { key, variables: image() });
    expect(status).toBe(200);
    expect(headers.get('x-ratelimit-limit')).toBeNull();
  });

  it('allow exactly as many at once as the plan says, however they race', async () => {
    const idle = await startTestGateway({ working: false });
    const key = await idle.newKey({ plan: 'starter', credits: 100_000 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => idle.send(GENERATE, { key, variables: image() })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    const { data } = await idle.send('{ account { balance reserved } }', { key });
    expect(data.account).toEqual({ balance: 99_850, reserved: 150 });
    await idle.stop();
  });
});
