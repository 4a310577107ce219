import { describe, expect, test, vi } from 'vitest';
import { operations } from '#contract/operations.ts';
import { createPortalClient } from './portal-client.ts';

interface Sent {
  readonly url: string;
  readonly method?: string;
  readonly headers: Headers;
  readonly body: { readonly operationName?: string; readonly variables?: unknown };
  readonly signal?: AbortSignal | null;
}

function clientThat(answer: (sent: Sent) => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const client = createPortalClient('http://portal.test/api/graphql', async (url, init) => {
    const request = {
      url: String(url),
      method: init?.method,
      headers: new Headers(init?.headers),
      body: JSON.parse(String(init?.body)),
      signal: init?.signal,
    };
    sent.push(request);
    return answer(request);
  });
  return { client, sent };
}

const input = { type: 'IMAGE', input: { text: 'x' } } as const;
const slow = {
  message: 'Wait 12 seconds.',
  extensions: { code: 'RATE_LIMIT', retryable: true, requestId: 'req_1', limit: 'minute' },
};

test('a query is posted, and posted again, because nothing is cached here', async () => {
  const { client, sent } = clientThat(() => Response.json({ data: { generation: null } }));
  await client.query(operations.Generation, { id: 'gen_1' });
  const outcome = await client.query(operations.Generation, { id: 'gen_1' });
  expect(outcome).toMatchObject({ ok: true, data: { generation: null }, exchange: { status: 200 } });
  expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
  expect(sent[0]?.body).toMatchObject({ operationName: 'Generation', variables: { id: 'gen_1' } });
});

test('a mutation carries its idempotency key', async () => {
  const { client, sent } = clientThat(() => Response.json({ data: { generate: { id: 'gen_1' } } }));
  await client.mutate(operations.Generate, { input }, 'key-1');
  expect(sent[0]?.headers.get('idempotency-key')).toBe('key-1');
});

describe('a failure', () => {
  test('is read from the extensions and the headers', async () => {
    const { client } = clientThat(() =>
      Response.json({ errors: [slow] }, { status: 429, headers: { 'Retry-After': '12' } }),
    );
    expect(await client.mutate(operations.Generate, { input })).toMatchObject({
      ok: false,
      failure: {
        code: 'RATE_LIMIT',
        message: 'Wait 12 seconds.',
        retryable: true,
        billed: false,
        limit: 'minute',
        requestId: 'req_1',
        retryAfterSeconds: 12,
        problems: [],
      },
      exchange: { status: 429, headers: { 'retry-after': '12' } },
    });
  });

  test('keeps the problems that are problems', async () => {
    const problem = { path: 'options.duration', message: 'options.duration is 7; kling takes 5 or 10.' };
    const extensions = { code: 'INVALID_INPUT', problems: [problem, 'nonsense', { path: 1 }] };
    const { client } = clientThat(() => Response.json({ errors: [{ message: 'no', extensions }] }));
    const outcome = await client.mutate(operations.Generate, { input });
    expect(outcome.ok ? null : outcome.failure.problems).toEqual([problem]);
  });

  test.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), null],
    [
      'a page of HTML',
      () => new Response('<h1>502</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
      502,
    ],
    ['JSON that is no GraphQL', () => Response.json({ hello: 1 }), 200],
    [
      'an unknown code',
      () => Response.json({ errors: [{ message: 'no', extensions: { code: 'TEAPOT' } }] }),
      200,
    ],
    ['no error at all', () => Response.json({ data: null }), 200],
  ] as const)('%s is NETWORK, never an exception', async (_, answer, status) => {
    const outcome = await clientThat(answer).client.query(operations.Account, {});
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'NETWORK', retryable: true } });
    expect(outcome.exchange?.status ?? null).toBe(status);
  });
});

describe('an answer that got lost says where', () => {
  test.each([
    ['on the way here', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    ['as a page of HTML', () => new Response('<h1>502</h1>', { status: 502 }), 'unreadable'],
    [
      'behind the portal',
      () =>
        Response.json(
          { errors: [{ message: 'no', extensions: { code: 'INTERNAL_ERROR', upstream: 'silent' } }] },
          { status: 504 },
        ),
      'upstream-silent',
    ],
  ] as const)('%s', async (_, answer, lost) => {
    const outcome = await clientThat(answer).client.query(operations.Account, {});
    expect(outcome.ok ? null : outcome.failure.lost).toBe(lost);
  });

  test('in a browser without a network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { client } = clientThat(() => Promise.reject(new TypeError('Failed to fetch')));
    const outcome = await client.query(operations.Account, {});
    vi.unstubAllGlobals();
    expect(outcome.ok ? null : outcome.failure.lost).toBe('offline');
  });
});

describe('a signal', () => {
  test('ends the request on the wire', async () => {
    const { client, sent } = clientThat(
      ({ signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    );
    const stop = new AbortController();
    const outcome = client.query(operations.Account, {}, stop.signal);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    stop.abort(new Error('enough'));
    await expect(outcome).rejects.toThrow('enough');
    expect(sent[0]?.signal?.aborted).toBe(true);
  });

  test('that was given up before rejects at once', async () => {
    const { client } = clientThat(() => Response.json({ data: {} }));
    const signal = AbortSignal.abort(new Error('never mind'));
    await expect(client.query(operations.Account, {}, signal)).rejects.toThrow('never mind');
  });
});
