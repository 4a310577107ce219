import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, rootsOf } from '#components/reference/example.ts';
import { schema } from '#components/reference/schema.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { headers as names } from '#contract/limits.ts';
import { operationErrors } from '#contract/operation-errors.ts';
import { simulateHeader } from '#contract/simulate.ts';
import { routing } from '#i18n/routing.ts';
import { type DocumentedGateway, startDocumentedGateway } from './documented-gateway.ts';

const operations = rootsOf(schema).flatMap(({ type }) => Object.keys(type.getFields()));

let gateway: DocumentedGateway;
let key: string;
beforeAll(async () => {
  gateway = await startDocumentedGateway('web');
  key = await gateway.newKey({ plan: 'enterprise', credits: 10_000_000 });
});
afterAll(() => gateway.stop());

interface Sent {
  readonly credential?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a document; the errors of the answer by their codes. A stream is read to its end. */
async function send(document: string, variables: object, { credential = key, headers }: Sent = {}) {
  const isStream = document.startsWith('subscription');
  const { status, body } = await gateway.post(
    { query: document, variables },
    {
      ...(credential === null ? {} : { Authorization: `Bearer ${credential}` }),
      ...(isStream ? { Accept: 'text/event-stream' } : {}),
      ...headers,
    },
  );
  const [first = body] = isStream
    ? [...body.matchAll(/^data: (\{.*\})$/gm)].map(([, data = '']) => data)
    : [];
  const { data, errors = [] } = JSON.parse(first);
  return {
    status,
    data,
    codes: errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
  };
}

/** What stands in the place of the ids that are printed: a generation that was canceled, with a webhook; and a key. */
async function ownIds(): Promise<Readonly<Record<string, string>>> {
  const { document, variables } = exampleOf(schema, 'generate', 'en');
  const webhookUrl = 'https://example.com/webhooks/doitong';
  const input = { ...(variables?.input as object), webhookUrl };
  const id: string = (await send(document, { input })).data.generate.id;
  await send('mutation($id: ID!) { cancelGeneration(id: $id) }', { id });
  const made = await send('mutation { createKey(name: "spare") { apiKey { id } } }', {});
  const listed = await send('query($id: ID) { webhookDeliveries(generationId: $id) { items { id } } }', {
    id,
  });
  return { gen: id, key: made.data.createKey.apiKey.id, msg: listed.data.webhookDeliveries.items[0].id };
}

/** Variables as printed, with each id replaced by one that there is. */
function withOwn(variables: object | null, ids: Readonly<Record<string, string>>): object {
  const text = JSON.stringify(variables ?? {});
  return JSON.parse(
    text.replaceAll(/"(gen|key|msg)_\w{20,}"/g, (_, kind: string) => JSON.stringify(ids[kind])),
  );
}

describe('every example of the reference', () => {
  it.each(routing.locales)('is answered without an error, as printed in %s', async (locale) => {
    const ids = await ownIds();
    for (const name of operations) {
      await send('mutation { openInbox { url } }', {}); // An example closes it.
      const { document, variables } = exampleOf(schema, name, locale);
      const credential = name === 'openAccount' ? gateway.portal : key;
      const answer = await send(document, withOwn(variables, ids), { credential });
      expect([name, answer.status, answer.codes]).toEqual([name, 200, []]);
      expect(Object.keys(answer.data)).toEqual([name === 'generationUpdated' ? 'generationUpdated' : name]);
    }
  });
});

describe('what an operation can be refused with', () => {
  const example = (name: string) => exampleOf(schema, name, 'en');
  const expectsCode = (name: string, code: ErrorCode) => operationErrors[name]?.includes(code) === true;

  it('is said of every operation, and of nothing else', () => {
    expect(Object.keys(operationErrors).toSorted()).toEqual(operations.toSorted());
  });

  it.each(operations)('UNAUTHENTICATED for %s, just where it is said', async (name) => {
    const { document, variables } = example(name);
    const { codes } = await send(document, variables ?? {}, { credential: null });
    expect(codes.includes('UNAUTHENTICATED')).toBe(expectsCode(name, 'UNAUTHENTICATED'));
  });

  it.each(operations)('NOT_FOUND or FORBIDDEN for %s, just where it is said', async (name) => {
    const { document, variables } = example(name);
    const { codes } = await send(document, variables ?? {});
    for (const code of ['NOT_FOUND', 'FORBIDDEN'] as const)
      expect(codes.includes(code), code).toBe(expectsCode(name, code));
  });

  it.each(['generate', 'videoCreate'])('what only money and intents bring, for %s', async (name) => {
    const { document, variables } = example(name);
    const poor = await gateway.newKey({ plan: 'pro', credits: 1 });
    expect((await send(document, variables ?? {}, { credential: poor })).codes).toEqual([
      'INSUFFICIENT_CREDITS',
    ]);
    const intent = { headers: { [names.idempotencyKey]: `intent-${name}` } };
    await send(document, variables ?? {}, intent);
    const other = JSON.parse(
      JSON.stringify(variables).replace(
        /"duration":(5|10)/,
        (_, given) => `"duration":${given === '5' ? 10 : 5}`,
      ),
    );
    expect((await send(document, other, intent)).codes).toEqual(['IDEMPOTENCY_CONFLICT']);
    const away = { headers: { [simulateHeader]: 'error=PROVIDER_UNAVAILABLE' } };
    expect((await send(document, variables ?? {}, away)).codes).toEqual(['PROVIDER_UNAVAILABLE']);
  });
});
