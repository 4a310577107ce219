import { expect, test } from 'playwright/test';
import { errors, isErrorCode } from '#contract/errors.ts';
import { type Answer, createKey, post } from './api-client.ts';

let key: string;
test.beforeAll(async () => {
  key = await createKey('pro');
});

const mutation = 'mutation ($input: GenerateInput!) { generate(input: $input) { id } }';
const video = { type: 'VIDEO', provider: 'kling', input: { text: 'A river' } };
const image = { type: 'IMAGE', provider: 'flux-kontext', input: { text: 'A river' } };

const generateBody = (input: object) => JSON.stringify({ query: mutation, variables: { input } });
const deep = `{ generation(id: "x") ${'{ selection '.repeat(40)}{ pinned }${' }'.repeat(40)} }`;

/** What is sent, the code that comes back, and a word that the sentence must hold: it says what to change. */
const cases: readonly (readonly [what: string, body: () => string, code: string, says: RegExp])[] = [
  ['an unknown provider', () => generateBody({ ...video, provider: 'klinng' }), 'INVALID_INPUT', /klinng/],
  [
    'an illegal option value',
    () => generateBody({ ...video, options: { duration: 7777 } }),
    'INVALID_INPUT',
    /duration/,
  ],
  [
    'an unknown option',
    () => generateBody({ ...video, options: { durattion: 5 } }),
    'INVALID_INPUT',
    /durattion/,
  ],
  ['an empty text', () => generateBody({ ...video, input: { text: '   ' } }), 'INVALID_INPUT', /text/],
  ['no input at all', () => generateBody({ ...video, input: {} }), 'INVALID_INPUT', /text|input/],
  [
    'a field that the schema lacks',
    () => JSON.stringify({ query: '{ generation(id: "x") { colour } }' }),
    'INVALID_INPUT',
    /colour/,
  ],
  ['malformed JSON', () => '{"query": ', 'INVALID_INPUT', /JSON/],
  ['a list instead of a request', () => '[]', 'INVALID_INPUT', /\w/],
  ['no document', () => '{}', 'INVALID_INPUT', /query/],
  ['a query 40 levels deep', () => JSON.stringify({ query: deep }), 'INVALID_INPUT', /\w/],
  [
    'a document of 2 MB',
    () => JSON.stringify({ query: `{ account { plan } } # ${'x'.repeat(2_000_000)}` }),
    'INVALID_INPUT',
    /\d/,
  ],
  [
    'a text of 2 MB',
    () => generateBody({ ...video, input: { text: 'x'.repeat(2_000_000) } }),
    'INVALID_INPUT',
    /text/,
  ],
  [
    'a webhook on this machine',
    () => generateBody({ ...video, webhookUrl: 'https://127.0.0.1/hook' }),
    'INVALID_INPUT',
    /webhookUrl/,
  ],
  [
    'a webhook in a private network',
    () => generateBody({ ...video, webhookUrl: 'https://10.0.0.8/hook' }),
    'INVALID_INPUT',
    /webhookUrl/,
  ],
  [
    'a webhook without TLS',
    () => generateBody({ ...video, webhookUrl: 'http://example.com/hook' }),
    'INVALID_INPUT',
    /https/,
  ],
  [
    'an image at a private address',
    () => generateBody({ ...image, input: { text: 'x', image: 'https://192.168.0.1/a.png' } }),
    'INVALID_INPUT',
    /image/,
  ],
  [
    'an image at the address of a cloud',
    () => generateBody({ ...image, input: { text: 'x', image: 'https://169.254.169.254/latest/meta-data' } }),
    'INVALID_INPUT',
    /image/,
  ],
  [
    'an image that is a file',
    () => generateBody({ ...image, input: { text: 'x', image: 'file:///etc/passwd' } }),
    'INVALID_INPUT',
    /image/,
  ],
  [
    'a generation of nobody',
    () => JSON.stringify({ query: '{ generation(id: "gen_00000000000000000000000000") { id } }' }),
    'NOT_FOUND',
    /\w/,
  ],
];

function expectError({ status, text, body }: Answer, code: string, says: RegExp): void {
  expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b/);
  expect(status).toBeLessThan(500);
  const [error] = body.errors;
  expect(error.extensions.code).toBe(code);
  expect(isErrorCode(code) && errors[code].httpStatus).toBe(status);
  expect(JSON.stringify([error.message, error.extensions.problems])).toMatch(says);
  expect(error.message).toMatch(/[.!?]$/);
  expect(error.extensions.docsUrl).toContain(`/errors/${code}`);
  expect(error.extensions.requestId).toMatch(/^req_/);
}

for (const [what, body, code, says] of cases) {
  test(`${what} is ${code}`, async ({ baseURL }) => {
    expectError(await post(baseURL ?? '', key, body()), code, says);
  });
}

for (const [what, badKey] of [
  ['no key', null],
  ['a key that nobody has', 'dtg_0000000000000000000000000000000000000000'],
] as const) {
  test(`${what} is UNAUTHENTICATED`, async ({ baseURL }) => {
    const answer = await post(baseURL ?? '', badKey, generateBody(video));
    expectError(answer, 'UNAUTHENTICATED', /key/i);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
}
