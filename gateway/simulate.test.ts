import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorCodes, errors } from '#contract/errors.ts';
import { createTestClock } from './test-clock.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

const words = {
  en: {},
  pt: { errors: { RATE_LIMIT: { title: 'Limite atingido', what: 'O plano acabou.', fix: 'Espere.' } } },
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ words });
});
afterAll(() => gateway.stop());

const simulated = (value: string, sent: Parameters<TestGateway['send']>[1] = {}) =>
  gateway.send(GENERATE, {
    variables: image(),
    ...sent,
    headers: { 'doitong-simulate': value, ...sent.headers },
  });

const state = async (key: string) =>
  (await gateway.send('{ account { balance reserved } generations { items { id } } }', { key })).data;

describe('a simulated refusal', () => {
  const refusals = errorCodes.filter((code) => code !== 'GENERATION_FAILED');

  it.each(refusals)('answers %s as the real one does, and keeps nothing', async (code) => {
    const key = await gateway.newKey({ credits: 100 });
    const answer = await simulated(`error=${code}`, { key });
    expect(answer.status).toBe(errors[code].httpStatus);
    const [error] = answer.errors;
    expect(error?.extensions).toMatchObject({
      code,
      retryable: errors[code].retryable,
      docsUrl: `https://docs.test/en/errors/${code}`,
    });
    expect(error?.message).toContain('Doitong-Simulate');
    expect(answer.headers.has('retry-after')).toBe(errors[code].retryable);
    expect(await state(key)).toEqual({ account: { balance: 100, reserved: 0 }, generations: { items: [] } });
  });

  it('leaves the key of the intent free for the retry without it', async () => {
    const headers = { 'idempotency-key': 'a retry' };
    expect((await simulated('error=RATE_LIMIT', { headers })).status).toBe(429);
    const retried = await gateway.send(GENERATE, { variables: image(), headers });
    expect(retried.data.generate).toMatchObject({ replayed: false });
  });

  it('is told in the language of the caller, beside the stable code and message', async () => {
    const english = await simulated('error=RATE_LIMIT');
    const portuguese = await simulated('error=RATE_LIMIT', {
      headers: { 'accept-language': 'pt-BR,pt;q=0.9' },
    });
    expect(portuguese.errors[0]?.extensions.localized).toEqual({
      ...{ locale: 'pt', title: 'Limite atingido', what: 'O plano acabou.', fix: 'Espere.' },
    });
    expect(portuguese.errors[0]?.message).toBe(english.errors[0]?.message);
    expect(english.errors[0]?.extensions).not.toHaveProperty('localized');
  });

  it('is no way around a request that is not legal', async () => {
    const answer = await simulated('error=RATE_LIMIT', {
      variables: { input: { ...image().input, type: 'VIDEO' } },
    });
    expect(answer.errors[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});

describe('a simulated GENERATION_FAILED', () => {
  it('is accepted, fails, and gives the credits back', async () => {
    const key = await gateway.newKey({ credits: 50 });
    const { data } = await simulated('error=GENERATION_FAILED', { key });
    expect(data.generate).toMatchObject({ status: 'QUEUED', creditCost: 50 });
    const ended = await gateway.ended(data.generate.id, { key });
    expect(ended).toMatchObject({ status: 'FAILED', errorCode: 'GENERATION_FAILED', url: null });
    expect(ended.error.message).toContain('Doitong-Simulate');
    expect((await state(key)).account).toEqual({ balance: 50, reserved: 0 });
  });
});

describe('a simulated delay', () => {
  let slow: TestGateway;
  afterEach(() => slow.stop());

  it.each([
    ['delay=30', 30],
    ['slow', 20],
  ])('lets the time of %s pass while it processes, keeping no worker busy', async (value, seconds) => {
    const clock = createTestClock();
    slow = await startTestGateway({ now: clock.now });
    const headers = { 'doitong-simulate': value };
    const key = await slow.newKey({ plan: 'enterprise' });
    const made = [];
    for (let i = 0; i < 8; i++) made.push(await slow.send(GENERATE, { key, variables: image(), headers }));
    const ids = made.map(({ data }) => data.generate.id);
    const statusOf = async (id: string) =>
      (await slow.send(`{ generation(id: "${id}") { status } }`, { key })).data.generation.status;
    await expect
      .poll(async () => new Set(await Promise.all(ids.map(statusOf))))
      .toEqual(new Set(['PROCESSING']));
    const other = await slow.send(GENERATE, { key, variables: image() });
    expect((await slow.ended(other.data.generate.id, { key })).status).toBe('COMPLETED');
    clock.skip((seconds - 5) * 1_000);
    expect(await statusOf(ids[0])).toBe('PROCESSING');
    clock.skip(5_000);
    for (const id of ids) expect((await slow.ended(id, { key })).status).toBe('COMPLETED');
  });
});

describe('a simulated timeout', () => {
  it('accepts the request and holds the answer back; a retry with the key is answered at once', async () => {
    const key = await gateway.newKey({ credits: 50 });
    const headers = { 'idempotency-key': 'a lost answer', 'doitong-simulate': 'answer-after=60' };
    let answered = false;
    const first = gateway.send(GENERATE, { key, variables: image(), headers }).finally(() => {
      answered = true;
    });
    first.catch(() => 'It ends with the gateway.');
    const accepted = async () =>
      (await gateway.send('{ generations { items { id } } }', { key })).data.generations.items;
    await expect.poll(accepted).toHaveLength(1);
    const retried = await gateway.send(GENERATE, { key, variables: image(), headers });
    expect(retried.data.generate).toMatchObject({ id: (await accepted())[0].id, replayed: true });
    expect(answered).toBe(false);
  });
});

describe('a simulated late webhook', () => {
  it('is first sent so many seconds after the end, which it does not hold up', async () => {
    const before = Date.now();
    const { data } = await simulated('late-webhook=60', {
      variables: { input: { ...image().input, webhookUrl: 'https://your-app.com/webhook' } },
    });
    expect((await gateway.ended(data.generate.id)).status).toBe('COMPLETED');
    const [job] = await gateway.rows(
      `select run_at from jobs where name = 'deliver-webhook' and dedup_key = 'msg_${data.generate.id}'`,
    );
    expect(Number(job?.run_at) - before).toBeGreaterThanOrEqual(60_000);
  });
});

describe('the header Doitong-Simulate', () => {
  it.each([
    '',
    'error',
    'error=TEAPOT',
    'error=rate_limit',
    'delay=0',
    'delay=121',
    'delay=1e2',
    'delay=-5',
    'slow=9',
    'late-webhook=601',
    'answer-after=61',
    'error=RATE_LIMIT, fast',
    '__proto__=1',
  ])('refuses %j and says what it takes', async (value) => {
    const answer = await simulated(value);
    expect(answer.errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'Doitong-Simulate' }],
    });
  });

  it('says on the generation what was asked for', async () => {
    const { data } = await simulated('late-webhook=5, error=GENERATION_FAILED');
    const read = await gateway.send(
      `{ generation(id: "${data.generate.id}") { warnings { path message } } }`,
    );
    expect(read.data.generation.warnings).toContainEqual({
      path: 'Doitong-Simulate',
      message: 'What happens to this generation was asked for: error=GENERATION_FAILED, late-webhook=5.',
    });
  });

  it('is refused where a vendor would do the work', async () => {
    const live = await startTestGateway({ adapters: [{ ...fileAdapter(), engine: 'LIVE' }] });
    for (const value of ['error=RATE_LIMIT', 'error=GENERATION_FAILED', 'slow']) {
      const answer = await live.send(GENERATE, {
        variables: image(),
        headers: { 'doitong-simulate': value },
      });
      expect(answer.errors[0]?.extensions.code).toBe('INVALID_INPUT');
      expect(answer.errors[0]?.message).toContain('flux-dev is live on this gateway');
    }
    expect((await live.send('{ account { balance } }')).data.account.balance).toBe(100_000);
    await live.stop();
  });
});
