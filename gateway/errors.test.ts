import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorCode, errorCodes, errors } from '#contract/errors.ts';
import { requestLimits } from '#contract/limits.ts';
import { ProviderError } from './providers/provider.ts';
import {
  type Answer,
  fileAdapter,
  GENERATE,
  image,
  post,
  startTestGateway,
  type TestGateway,
} from './test-gateway.ts';

let gateway: TestGateway;
let idle: TestGateway;
let broken: TestGateway;
const seen = new Set<ErrorCode>();

beforeAll(async () => {
  gateway = await startTestGateway();
  idle = await startTestGateway({ working: false });
  broken = await startTestGateway({
    adapters: [
      fileAdapter(() =>
        Promise.reject(new ProviderError('GENERATION_FAILED', 'The model refused the prompt.')),
      ),
    ],
  });
});
afterAll(() => Promise.all([gateway, idle, broken].map((each) => each.stop())));

/** One error, with what every error has. */
function expectError(answer: Answer, code: ErrorCode, status: number = errors[code].httpStatus) {
  seen.add(code);
  const [error] = answer.errors;
  expect(answer.status).toBe(status);
  expect(answer.errors).toHaveLength(1);
  expect(error?.extensions).toMatchObject({
    code,
    retryable: errors[code].retryable,
    docsUrl: `https://docs.test/en/errors/${code}`,
    requestId: answer.headers.get('x-request-id'),
  });
  expect(error?.message).toMatch(/[.?]$/);
  expect(JSON.stringify(answer.errors)).not.toMatch(/node_modules|\.ts:|stack/);
  return error;
}

const generate = (input: object, sent = {}) => gateway.send(GENERATE, { variables: { input }, ...sent });
const video = (more: object) => ({ type: 'VIDEO', provider: 'kling', input: { text: 'A storm' }, ...more });

describe('INVALID_INPUT', () => {
  it('names a provider that does not exist and the one that was meant', async () => {
    const error = expectError(await generate(video({ provider: 'klingg' })), 'INVALID_INPUT');
    expect(error?.message).toContain('did you mean kling?');
    expect(error?.extensions.problems).toMatchObject([{ path: 'provider' }]);
  });
  it('lists every illegal option by its path', async () => {
    const input = video({ options: { duration: 7, mode: 'fast', colour: 'red' } });
    const error = expectError(await generate(input), 'INVALID_INPUT');
    const paths = error?.extensions.problems?.map(({ path }) => path).sort();
    expect(paths).toEqual(['options.colour', 'options.duration', 'options.mode']);
  });
  it.each([
    ['an empty text', video({ input: { text: '  ' } }), 'input.text'],
    ['a model of another type', video({ type: 'IMAGE' }), 'type'],
    ['options that are no object', video({ options: ['pro'] }), 'options'],
    ['a webhook at a private address', video({ webhookUrl: 'https://127.0.0.1/hook' }), 'webhookUrl'],
    ['a webhook that is no address', video({ webhookUrl: 'soon' }), 'webhookUrl'],
    [
      'an image at a private address',
      video({ input: { text: 'x', image: 'https://10.0.0.1/a.png' } }),
      'input.image',
    ],
  ])('refuses %s', async (_, input, path) => {
    const error = expectError(await generate(input), 'INVALID_INPUT');
    expect(error?.extensions.problems?.map((problem) => problem.path)).toContain(path);
  });
  it('refuses a page size out of range', async () => {
    expectError(await gateway.send('{ generations(first: 101) { next } }'), 'INVALID_INPUT');
  });
  it('refuses a type that is not in the schema', async () => {
    expectError(await generate(video({ type: 'MUSIC' })), 'INVALID_INPUT');
  });
  it.each([
    ['a field that does not exist', '{ account { colour } }'],
    ['a document that is not GraphQL', '{ account { '],
    ['a document 40 levels deep', `{ ${'account { '.repeat(40)} id ${'} '.repeat(40)} }`],
    ['too many aliases', `{ account { ${Array.from({ length: 16 }, (_, i) => `a${i}: id`).join(' ')} } }`],
    [
      'too many root fields',
      '{ a: account { id } account { id } providers { id } quote { x } generations { next } b: account { id } }',
    ],
    ['too many tokens', `{ account { ${'id '.repeat(1_000)} } }`],
    ['a document that is too long', `{ account { id } } # ${'x'.repeat(requestLimits.documentBytesMax)}`],
  ])('refuses %s, with 400 where the caller speaks the newer media type', async (_, query) => {
    const answer = await gateway.send(query, { headers: { accept: 'application/graphql-response+json' } });
    expect(answer.errors.every(({ extensions }) => extensions.code === 'INVALID_INPUT')).toBe(true);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(answer.status).toBe(400);
  });
  it.each([
    ['malformed JSON', '{"query": "{ account'],
    ['JSON that is no object', '[1, 2]'],
    ['no query', '{"variables": {}}'],
    ['nothing at all', ''],
  ])('refuses %s', async (_, body) => {
    const answer = await post(gateway.url, body, {
      'content-type': 'application/json',
      authorization: `Bearer ${gateway.key}`,
    });
    expectError(answer, 'INVALID_INPUT');
  });
  it('refuses a body in another format with 415', async () => {
    expectError(await post(gateway.url, 'account', { 'content-type': 'text/plain' }), 'INVALID_INPUT', 415);
  });
  it('answers a text of 2 MB with its limit', async () => {
    const error = expectError(
      await generate(video({ input: { text: 'x'.repeat(2_000_000) } })),
      'INVALID_INPUT',
    );
    expect(error?.extensions.problems).toMatchObject([{ path: 'input.text' }]);
  });
  it('answers a body over the limit with 413, announced or not', async () => {
    const body = Buffer.alloc(requestLimits.bodyBytesMax + 1, 'x');
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < body.length; at += 1 << 20)
          controller.enqueue(body.subarray(at, at + (1 << 20)));
        controller.close();
      },
    });
    for (const sent of [body, pieces]) {
      const options = {
        method: 'POST',
        body: sent,
        headers: { 'content-type': 'application/json' },
        duplex: 'half',
      } as const;
      const answer = await fetch(`${gateway.url}/graphql`, options);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
    }
  });
  it('refuses a mutation by GET', async () => {
    const answer = await fetch(
      `${gateway.url}/graphql?query=${encodeURIComponent('mutation { openAccount { key } }')}`,
    );
    expect(answer.status).toBe(405);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
  });
  it.each(['', 'x'.repeat(256), 'schlüssel'.replace('ü', '\u00fc')])(
    'refuses the Idempotency-Key %j',
    async (key) => {
      expectError(await generate(image().input, { headers: { 'idempotency-key': key } }), 'INVALID_INPUT');
    },
  );
});

describe('UNAUTHENTICATED', () => {
  it('asks for a key', async () => {
    expectError(await gateway.send('{ account { id } }', { key: null }), 'UNAUTHENTICATED');
  });
  it.each(['dtg_0000000000000000000000000000000000000000', 'nonsense'])('refuses the key %s', async (key) => {
    expectError(await gateway.send('{ account { id } }', { key }), 'UNAUTHENTICATED');
  });
  it('refuses another scheme', async () => {
    const headers = { authorization: 'Basic dXNlcjpwYXNz' };
    expectError(await gateway.send('{ account { id } }', { key: null, headers }), 'UNAUTHENTICATED');
  });
});

describe('FORBIDDEN', () => {
  it('lets nobody but the portal open accounts', async () => {
    expectError(await gateway.send('mutation { openAccount { key } }'), 'FORBIDDEN');
  });
});

describe('NOT_FOUND', () => {
  it('answers for an id that does not exist', async () => {
    expectError(await gateway.send('{ generation(id: "gen_0") { id } }'), 'NOT_FOUND');
  });
  it("keeps one account's generations from another", async () => {
    const { data } = await generate(image().input);
    const other = { key: await gateway.newKey() };
    const id = data.generate.id;
    expectError(await gateway.send(`{ generation(id: "${id}") { id } }`, other), 'NOT_FOUND');
    expectError(await gateway.send(`mutation { cancelGeneration(id: "${id}") }`, other), 'NOT_FOUND');
  });
});

describe('INSUFFICIENT_CREDITS', () => {
  it('says what the request costs, and keeps nothing', async () => {
    const key = await gateway.newKey({ credits: 49 });
    const error = expectError(await generate(image().input, { key }), 'INSUFFICIENT_CREDITS');
    expect(error?.message).toContain('costs 50 credits and the balance is 49');
    const { data } = await gateway.send('{ account { balance } generations { items { id } } }', { key });
    expect(data).toEqual({ account: { balance: 49 }, generations: { items: [] } });
  });
});

describe('RATE_LIMIT', () => {
  it('says that the minute is full', async () => {
    const key = await gateway.newKey({ plan: 'free' });
    const answers = [];
    for (let i = 0; i < 11; i++)
      answers.push(await generate({ ...image().input, provider: 'none' }, { key }));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    const error = expectError(refused[0] as Answer, 'RATE_LIMIT');
    expect(error?.extensions.limit).toBe('minute');
    expect(refused[0]?.headers.get('retry-after')).toBe(refused[0]?.headers.get('x-ratelimit-reset'));
  });
  it('says that too many run at once', async () => {
    const key = await idle.newKey({ plan: 'free' });
    const first = await idle.send(GENERATE, { key, variables: image() });
    expect(first.status).toBe(200);
    const second = await idle.send(GENERATE, { key, variables: image() });
    expect(expectError(second, 'RATE_LIMIT')?.extensions.limit).toBe('concurrent');
    expect(second.headers.get('retry-after')).toBe('5');
  });
});

describe('IDEMPOTENCY_CONFLICT', () => {
  it('says which arguments differ', async () => {
    const headers = { 'idempotency-key': 'one-intent' };
    await generate(image('A hill').input, { headers });
    const error = expectError(await generate(image('A lake').input, { headers }), 'IDEMPOTENCY_CONFLICT');
    expect(error?.extensions.problems).toMatchObject([{ path: 'input.text' }]);
  });
});

describe('PROVIDER_UNAVAILABLE', () => {
  it('answers when nothing can serve the model now', async () => {
    const adapter = { ...fileAdapter(), unavailable: () => 'The engine is being repaired.' };
    const closed = await startTestGateway({ adapters: [adapter] });
    expectError(await closed.send(GENERATE, { variables: image() }), 'PROVIDER_UNAVAILABLE');
    await closed.stop();
  });
});

describe('GENERATION_FAILED', () => {
  it('is data of the generation, and gives the credits back', async () => {
    const key = await broken.newKey({ credits: 60 });
    const { data } = await broken.send(GENERATE, { key, variables: image() });
    const ended = await broken.ended(data.generate.id, { key });
    seen.add('GENERATION_FAILED');
    expect(ended).toMatchObject({
      status: 'FAILED',
      errorCode: 'GENERATION_FAILED',
      error: { code: 'GENERATION_FAILED', message: 'The model refused the prompt.' },
      url: null,
    });
    const account = await broken.send('{ account { balance reserved } }', { key });
    expect(account.data.account).toEqual({ balance: 60, reserved: 0 });
  });
});

describe('INTERNAL_ERROR', () => {
  it('hides what happened and logs it under the request id', async () => {
    const lines: unknown[][] = [];
    const log = { info: () => {}, warn: () => {}, error: (...line: unknown[]) => void lines.push(line) };
    const plan = () => {
      throw new Error('postgres://user:password@host');
    };
    const failing = await startTestGateway({ log, adapters: [{ ...fileAdapter(), plan }] });
    const answer = await failing.send(GENERATE, { variables: image() });
    const error = expectError(answer, 'INTERNAL_ERROR');
    expect(error?.message).not.toContain('postgres');
    expect(lines[0]?.slice(0, 2)).toEqual(['request.broke', { request: error?.extensions.requestId }]);
    await failing.stop();
  });
});

describe('the registry', () => {
  it('has no code that nothing here triggers', () => {
    expect([...seen].sort()).toEqual([...errorCodes].sort());
  });
});
