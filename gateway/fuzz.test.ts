import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isErrorCode } from '#contract/errors.ts';
import { GENERATE, startTestGateway, type TestGateway } from './test-gateway.ts';

let gateway: TestGateway;
let key: string;
beforeAll(async () => {
  gateway = await startTestGateway({ working: false });
  key = await gateway.newKey({ plan: 'enterprise', credits: 1_000_000_000 });
});
afterAll(() => gateway.stop());

const RUNS = { numRuns: 250 };

/** Whatever comes, the answer is data or a documented error, and never one of the server's own. */
async function expectCivil(body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body,
  });
  const text = await answer.text();
  expect(answer.status).toBeLessThan(500);
  expect(text).not.toMatch(/node_modules|\bat .*\.ts:\d/);
  for (const { extensions } of JSON.parse(text).errors ?? []) {
    expect(isErrorCode(extensions.code)).toBe(true);
    expect(extensions.code).not.toBe('INTERNAL_ERROR');
  }
}

const depth = { depthSize: 'large', maxDepth: 8 } as const;
const names = fc.constantFrom(
  'duration',
  'mode',
  'model',
  'seed',
  'style',
  '__proto__',
  'constructor',
  'aspectRatio',
);
const options = fc.oneof(
  fc.dictionary(
    fc.oneof(names, fc.string()),
    fc.oneof(fc.jsonValue(depth), fc.double(), fc.bigInt().map(String)),
  ),
  fc.jsonValue(depth),
);
const address = fc.oneof(
  fc.webUrl(),
  fc.string(),
  fc.constantFrom(
    'data:image/png;base64,AAAA',
    'data:,',
    'https://[::1]/',
    'https://0/',
    'file:///etc/passwd',
    'http://169.254.169.254/',
  ),
);
const input = fc.record(
  {
    type: fc.constantFrom('VIDEO', 'IMAGE', 'AUDIO', 'AVATAR', 'video', 1, null),
    provider: fc.oneof(
      fc.constantFrom('kling', 'flux-dev', 'elevenlabs', 'heygen', 'runway', '__proto__', ''),
      fc.string(),
    ),
    priority: fc.constantFrom('QUALITY', 'COST', 'CHEAP', null),
    input: fc.record(
      {
        text: fc.string({ unit: 'binary', maxLength: 3_000 }),
        image: address,
        audio: address,
        voice: fc.string(),
      },
      { requiredKeys: [] },
    ),
    options,
    webhookUrl: address,
  },
  { requiredKeys: ['type', 'input'] },
);

describe('whatever is sent', () => {
  it('as the input of generate', async () => {
    await fc.assert(
      fc.asyncProperty(input, (value) =>
        expectCivil(JSON.stringify({ query: GENERATE, variables: { input: value } })),
      ),
      RUNS,
    );
  });
  it('as a body', async () => {
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({ query: fc.jsonValue(), variables: fc.jsonValue(), operationName: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(body, (value) => expectCivil(value)),
      RUNS,
    );
  });
  it('as a document', async () => {
    const words = fc.constantFrom(
      'query',
      'mutation',
      'subscription',
      '{',
      '}',
      '(',
      ')',
      '...',
      'on',
      'Generation',
      'generation',
      'generate',
      'id',
      ':',
      '$',
      'input',
      '@skip',
      '"x"',
      '1',
      '[',
      ']',
      '__typename',
      '__schema',
      'fragment',
      'F',
      'metadata',
      'error',
      'account',
    );
    const document = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(document, (query) => expectCivil(JSON.stringify({ query }))),
      RUNS,
    );
  });
  it('as headers', async () => {
    const value = fc.string({ unit: fc.constantFrom(...'abcXYZ0189 "\\;,=*/.-_'), maxLength: 300 });
    const given = fc.record({ 'idempotency-key': value, 'accept-language': value, 'x-request-id': value });
    const body = JSON.stringify({ query: '{ account { id } }' });
    await fc.assert(
      fc.asyncProperty(given, (headers) => expectCivil(body, headers)),
      RUNS,
    );
  });
  it('as deep as a body allows', async () => {
    const levels = 200_000;
    const deep = (at: string) =>
      JSON.stringify({
        query: GENERATE,
        variables: { input: { type: 'IMAGE', input: { text: 'x' }, [at]: 'DEEP' } },
      });
    for (const at of ['options', 'provider']) {
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const) {
        const nest = `${open.repeat(levels)}1${close.repeat(levels)}`;
        await expectCivil(deep(at).replace('"DEEP"', nest));
        await expectCivil(deep(at).replace('"DEEP"', `{"duration":${nest}}`), { 'idempotency-key': 'deep' });
      }
    }
    await expectCivil(JSON.stringify({ query: `${'{ a '.repeat(20_000)}${'}'.repeat(20_000)}` }));
  });
});
