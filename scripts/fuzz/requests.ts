import fc, { type Arbitrary } from 'fast-check';
import { schemaDocument, strangeDocument } from './documents.ts';
import { providerIds } from './provider-ids.ts';

export interface FuzzRequest {
  /** What was generated, for the report. */
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const depth = { depthSize: 'large', maxDepth: 8 } as const;
const optionName = fc.constantFrom(
  ...['duration', 'mode', 'model', 'seed', 'style', 'aspectRatio', 'resolution', 'voice', 'speed', 'format'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''],
);
const optionValue = fc.oneof(
  fc.jsonValue(depth),
  fc.double(),
  fc.bigInt().map(String),
  fc.constantFrom(5, '5', '16:9', '1080p', 'wav', true, null),
);
const options = fc.oneof(fc.dictionary(fc.oneof(optionName, fc.string()), optionValue), fc.jsonValue(depth));
const address = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...['data:image/png;base64,AAAA', 'data:,', 'data:image/png;base64,%%%', 'https://[::1]/', 'https://0/'],
    ...[
      'file:///etc/passwd',
      'http://169.254.169.254/',
      'https://127.0.0.1:1/x',
      'https://user:pass@0x7f.1/',
    ],
    ...['javascript:alert(1)', '//x', 'https://[', 'https://\u0000/', 'https://example.invalid/a.png'],
  ),
);

export const generateInput = fc.record(
  {
    type: fc.constantFrom('VIDEO', 'IMAGE', 'AUDIO', 'AVATAR', 'video', 1, null),
    provider: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...providerIds) },
      { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom('__proto__', '')) },
    ),
    priority: fc.constantFrom('QUALITY', 'COST', 'SPEED', 'CHEAP', null),
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

const GENERATE = 'mutation Generate($input: GenerateInput!) { generate(input: $input) { id status } }';
const portalOperation = fc.constantFrom(
  'Generate',
  'Quote',
  'Generation',
  'Account',
  'Providers',
  'CancelGeneration',
  'x',
);

const graphqlBody = fc.oneof(
  generateInput.map(
    (input) => ['options', JSON.stringify({ query: GENERATE, variables: { input } })] as const,
  ),
  schemaDocument.map((query) => ['documents', JSON.stringify({ query })] as const),
  strangeDocument.map((query) => ['documents', JSON.stringify({ query })] as const),
  fc
    .oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc
        .record({ query: fc.jsonValue(), variables: fc.jsonValue(), operationName: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
      fc
        .array(fc.constant({ query: '{ __typename }' }), { maxLength: 4 })
        .map((batch) => JSON.stringify(batch)),
    )
    .map((body) => ['bodies', body] as const),
);

const portalBody = fc.oneof(
  fc
    .record({
      operationName: portalOperation,
      variables: fc.oneof(
        generateInput.map((input) => ({ input })),
        fc.jsonValue(),
      ),
    })
    .map((value) => ['portal', JSON.stringify(value)] as const),
  fc.oneof(fc.json(), fc.string()).map((body) => ['portal', body] as const),
);

const text = fc.string({ unit: fc.constantFrom(...'abcXYZ0189 "\\;,=*/.-_é\t'), maxLength: 300 });
/** Rare, because it ends the request before others get to see it. */
const rarely = (value: Arbitrary<string>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const headers = fc.record(
  {
    'idempotency-key': text,
    'accept-language': fc.oneof(text, fc.constantFrom('pt-BR', 'en;q=0', '*;q=NaN')),
    'x-request-id': text,
    'doitong-simulate': fc.oneof(
      text,
      fc.constantFrom('error=GENERATION_FAILED', 'delay=1', 'error=', 'delay=1e9'),
    ),
    authorization: rarely(
      fc.oneof(text, fc.constantFrom('Bearer', 'Bearer x', 'Basic Og==', `Bearer dtg_${'0'.repeat(40)}`)),
    ),
    accept: fc.oneof(
      text,
      fc.constantFrom('text/html', 'application/graphql-response+json', 'text/event-stream', '*/*'),
    ),
    'content-type': rarely(
      fc.oneof(
        text,
        fc.constantFrom(
          'application/json; charset=utf-16',
          'text/plain',
          'application/graphql',
          'multipart/form-data',
        ),
      ),
    ),
    'content-encoding': rarely(fc.constantFrom('gzip', 'br', 'x')),
    origin: rarely(fc.constantFrom('null', 'https://evil.example', 'x')),
    cookie: text,
    'x-forwarded-for': text,
    range: fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1', 'x'),
  },
  { requiredKeys: [] },
);

const otherPath = fc.oneof(
  fc.constantFrom(
    '/healthz',
    '/readyz',
    '/metrics',
    '/schema.graphql',
    '/graphql',
    '/media/',
    '/media/..%2fgateway.db',
  ),
  fc.webPath().map((path) => `/media${path}`),
  fc.webQueryParameters().map((query) => `/media/gen_x.png?${query}`),
  fc.webQueryParameters().map((query) => `/graphql?query=${query}`),
  schemaDocument.map((query) => `/graphql?query=${encodeURIComponent(query).slice(0, 4_000)}`),
);
const otherRequest = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
    path: otherPath,
    headers,
  })
  .map((request) => ({
    ...request,
    headers: present(request.headers),
    kind: 'paths',
    body: undefined,
  }));

function present(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function posted(
  path: string,
  body: Arbitrary<readonly [string, string]>,
  key: string | null,
): Arbitrary<FuzzRequest> {
  const plain = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) };
  const given = fc.oneof(
    { weight: 2, arbitrary: fc.constant({ own: {}, kind: undefined }) },
    { weight: 1, arbitrary: headers.map((own) => ({ own, kind: 'headers' })) },
  );
  return fc.tuple(body, given).map(([[kind, text], { own, kind: withHeaders }]) => ({
    ...{ method: 'POST', path, body: text, kind: withHeaders ?? kind },
    headers: { ...plain, ...present(own) },
  }));
}

/** Everything that is sent: to the gateway with the key, and to the portal's route without. */
export function fuzzRequest(key: string): Arbitrary<FuzzRequest> {
  return fc.oneof(
    { weight: 6, arbitrary: posted('/graphql', graphqlBody, key) },
    { weight: 3, arbitrary: posted('/api/graphql', portalBody, null) },
    { weight: 1, arbitrary: otherRequest },
  );
}
