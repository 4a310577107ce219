import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from '#catalog/models.ts';
import { priorities } from '#contract/request.ts';
import { snippetIds } from '#contract/snippets/snippet.ts';
import { snippet } from '#contract/snippets/snippets.ts';
import { requestOf } from '../request/draft.ts';
import { draftOfRequest } from '../request/draft-of-request.ts';
import { readRequestText } from './read-request-text.ts';

const endpoint = 'https://api.example.com/graphql';
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    "It's 5 o'clock",
    'a "quoted" {brace}',
    'line\nbreak',
    '`tick` $'.concat('{hole}'),
    '\\ slash \\n',
    'JSON',
    '#1, // no',
  ),
);
const key = fc.constantFrom('seed', 'duration', 'style', 'mode', 'x1');
const requests = fc.constantFrom(...models).chain((model) =>
  fc
    .record({
      target: fc.oneof(
        fc.constant({ provider: model.provider }),
        fc.constantFrom(...priorities).map((priority) => ({ priority })),
      ),
      input: fc.record({ text, image: fc.webUrl() }, { requiredKeys: [] }),
      options: fc.dictionary(
        key,
        fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
      ),
    })
    .map(({ target, input, options }) =>
      JSON.parse(
        JSON.stringify({
          type: model.type,
          ...target,
          input,
          ...(Object.keys(options).length > 0 && { options }),
        }),
      ),
    ),
);

describe.each(snippetIds)('the snippet for %s', (id) => {
  test('is read back as the request that it was written from', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(readRequestText(snippet(id, request, { endpoint }).code)?.request).toEqual(request);
      }),
      { numRuns: 300 },
    );
  });
});

test('a draft comes back from the JSON of its request', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { draft } = draftOfRequest(readRequestText(JSON.stringify(request, null, 2))?.request);
      if (!draft) throw new Error('not read');
      const again = draftOfRequest(requestOf(draft)).draft;
      expect(again && requestOf(again)).toEqual(requestOf(draft));
    }),
  );
});

const input = { type: 'VIDEO', provider: 'kling', input: { text: "It's dawn" }, options: { duration: 10 } };

describe('a command as people write it', () => {
  test.each([
    [
      'single quotes',
      `curl -X POST https://x.test/graphql -H 'Idempotency-Key: abc-1' -d '{"query":"mutation($input: GenerateInput!){generate(input:$input){id}}","variables":{"input":{"type":"VIDEO","provider":"kling","input":{"text":"It'\\''s dawn"},"options":{"duration":10}}}}'`,
      'abc-1',
    ],
    [
      'double quotes over several lines',
      'curl https://x.test/graphql \\\n  --data-raw "{\\"variables\\":{\\"input\\":{\\"type\\":\\"VIDEO\\",\\"provider\\":\\"kling\\",\\"input\\":{\\"text\\":\\"It\'s dawn\\"},\\"options\\":{\\"duration\\":10}}}}"',
      undefined,
    ],
    [
      'the request inside the document',
      `curl --json '{"query":"mutation { generate(input: { type: VIDEO, provider: \\"kling\\", input: { text: \\"It'"'"'s dawn\\" }, options: { duration: 10 } }) { id } }"}' https://x.test/graphql`,
      undefined,
    ],
    [
      'a here-document',
      `curl https://x.test/graphql -H 'Idempotency-Key: k.2' --data-binary @- <<EOF\n{"variables":{"input":${JSON.stringify(input)}}}\nEOF\n`,
      'k.2',
    ],
  ])('%s', (_, command, idempotencyKey) => {
    expect(readRequestText(command)).toEqual({ request: input, ...(idempotencyKey && { idempotencyKey }) });
  });
});

test('a call of fetch, with its key', () => {
  const code = `await fetch("/graphql", { method: "POST", headers: { "Idempotency-Key": "order-7", ...auth },
    body: JSON.stringify({ query, variables: { input: { type: 'VIDEO', provider: 'kling', input: { text: "It's dawn" }, options: { duration: 10, }, } } }) })`;
  expect(readRequestText(code)).toEqual({ request: input, idempotencyKey: 'order-7' });
});

test.each([
  '',
  'curl https://example.com',
  'hello {world}',
  '{"type":"VIDEO"}',
  '{'.repeat(2000),
  `{a:${'['.repeat(50_000)}`,
])('in %j there is no request', (nothing) => {
  expect(readRequestText(nothing)).toBeNull();
});

test('no text can break the reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]"\'`\\:,# \ncurl-d<<E$'.split('')) }), (junk) => {
      readRequestText(junk);
    }),
    { numRuns: 2000 },
  );
});
