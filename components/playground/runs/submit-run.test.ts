import { describe, expect, test } from 'vitest';
import { createPortalClient } from '../client/portal-client.ts';
import { emptyDraft, reduceDraft } from '../request/draft.ts';
import { isPending, type Run, stateOf, withRun } from './run.ts';
import { memoryRunStore } from './run-store.ts';
import { followRun, newRun, submitRun, UnansweredError, wasReplayed } from './submit-run.ts';

const draft = reduceDraft(emptyDraft('flux-dev'), { kind: 'content', name: 'text', value: 'a lake' });

function clientThat(answer: () => Response | Promise<Response>) {
  const keys: (string | null)[] = [];
  const client = createPortalClient('http://portal.test/', async (_url, init) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    return answer();
  });
  return { client, keys };
}

function accepted(status: string, replayed = false): Response {
  const headers = replayed ? { 'Idempotency-Replayed': 'true' } : undefined;
  return Response.json({ data: { generate: { id: 'gen_1', status } } }, { headers });
}

const refused = () =>
  Response.json(
    { errors: [{ message: 'No credits.', extensions: { code: 'INSUFFICIENT_CREDITS' } }] },
    { status: 402 },
  );
const failing = () =>
  Response.json(
    { errors: [{ message: 'Failed.', extensions: { code: 'INTERNAL_ERROR' } }] },
    { status: 502 },
  );
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

describe('a new run', () => {
  test('has its key and its request before anything is sent', () => {
    const [first, second] = [newRun(draft), newRun(draft)];
    expect(first.request).toEqual({ type: 'IMAGE', provider: 'flux-dev', input: { text: 'a lake' } });
    expect(first.idempotencyKey).not.toBe(second.idempotencyKey);
    expect(stateOf(first)).toBe('SENDING');
  });
});

describe('submitting', () => {
  test('an accepted run is in the state that the gateway says', async () => {
    const { client, keys } = clientThat(() => accepted('QUEUED'));
    const run = newRun(draft);
    const after = await submitRun(client, run);
    expect(keys).toEqual([run.idempotencyKey]);
    expect(stateOf(after)).toBe('QUEUED');
    expect(isPending(after)).toBe(true);
    expect(wasReplayed(after)).toBe(false);
  });

  test('what is asked to go wrong is said in its header', async () => {
    const sent: (string | null)[] = [];
    const client = createPortalClient('http://portal.test/', async (_url, init) => {
      sent.push(new Headers(init?.headers).get('doitong-simulate'));
      return refused();
    });
    await submitRun(client, newRun(draft, { simulation: { error: 'RATE_LIMIT', delaySeconds: 3 } }));
    await submitRun(client, newRun(draft));
    expect(sent).toEqual(['error=RATE_LIMIT, delay=3', null]);
  });

  test('a refusal is an answer: it is kept, and not sent again by itself', async () => {
    const after = await submitRun(clientThat(refused).client, newRun(draft));
    expect(stateOf(after)).toBe('REFUSED');
    expect(after.failure?.code).toBe('INSUFFICIENT_CREDITS');
  });

  test.each([
    ['no network', offline],
    ['a failing gateway', failing],
  ])('%s leaves it open whether it was accepted', async (_, answer) => {
    const run = newRun(draft);
    const error = await submitRun(clientThat(answer).client, run).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnansweredError);
    expect(error instanceof UnansweredError && error.run.idempotencyKey).toBe(run.idempotencyKey);
  });

  test('again with the same key, the first answer comes back and the failure is gone', async () => {
    const { client, keys } = clientThat(() => accepted('PROCESSING', true));
    const lost: Run = {
      ...newRun(draft),
      failure: { code: 'NETWORK', message: '', retryable: true, billed: false, problems: [] },
    };
    const after = await submitRun(client, lost);
    expect(keys).toEqual([lost.idempotencyKey]);
    expect(after.failure).toBeUndefined();
    expect(wasReplayed(after)).toBe(true);
  });
});

describe('following', () => {
  test('takes the state over until it is final', async () => {
    const { client } = clientThat(() => accepted('QUEUED'));
    const run = await submitRun(client, newRun(draft));
    const done = clientThat(() =>
      Response.json({ data: { generation: { id: 'gen_1', status: 'COMPLETED' } } }),
    );
    const after = await followRun(done.client, run);
    expect(stateOf(after)).toBe('COMPLETED');
    expect(isPending(after)).toBe(false);
  });

  test('a generation that is gone ends the run', async () => {
    const run = await submitRun(clientThat(() => accepted('QUEUED')).client, newRun(draft));
    const gone = () => Response.json({ errors: [{ message: 'None.', extensions: { code: 'NOT_FOUND' } }] });
    const after = await followRun(clientThat(gone).client, run);
    expect([stateOf(after), isPending(after), after.failure?.code]).toEqual(['REFUSED', false, 'NOT_FOUND']);
  });

  test('an unanswered question changes nothing and is an error, so that it is asked again', async () => {
    const run = await submitRun(clientThat(() => accepted('QUEUED')).client, newRun(draft));
    await expect(followRun(clientThat(offline).client, run)).rejects.toThrow();
  });
});

test('a run takes the place of its earlier self; a new one goes in front', () => {
  const [old, run] = [newRun(draft), newRun(draft)];
  const changed = { ...old, startedAt: 1 };
  expect(withRun([old], run)).toEqual([run, old]);
  expect(withRun([run, old], changed)).toEqual([run, changed]);
});

test('the store gives back the newest first', async () => {
  const store = memoryRunStore();
  const [old, run] = [
    { ...newRun(draft), startedAt: 1 },
    { ...newRun(draft), startedAt: 2 },
  ];
  await store.save(old);
  await store.save(run);
  await store.save({ ...old, startedAt: 0 });
  expect((await store.list()).map(({ startedAt }) => startedAt)).toEqual([2, 0]);
});
