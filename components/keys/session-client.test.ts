import { expect, test, vi } from 'vitest';
import { FailureError, readSession, signIn, signOut } from './session-client.ts';

function answering(response: Response) {
  return vi.fn<typeof fetch>(async () => response);
}

test('the state of the session', async () => {
  const state = { signedIn: true, canOpen: true };
  expect(await readSession(undefined, answering(Response.json(state)))).toEqual(state);
});

test('a pasted key is sent without the spaces around it', async () => {
  const send = answering(new Response(null, { status: 204 }));
  await signIn(' dk_1\n', send);
  expect(send).toHaveBeenCalledWith('/api/session', expect.objectContaining({ body: '{"key":"dk_1"}' }));
});

test('a refusal carries the code and the wait', async () => {
  const extensions = { code: 'RATE_LIMIT', retryable: true };
  const send = answering(
    Response.json(
      { errors: [{ message: 'Wait.', extensions }] },
      { status: 429, headers: { 'Retry-After': '9' } },
    ),
  );
  const error = await signIn('dk_1', send).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FailureError);
  expect(error).toMatchObject({ failure: { code: 'RATE_LIMIT', retryAfterSeconds: 9, message: 'Wait.' } });
});

test.each([
  ['no network', vi.fn<typeof fetch>(() => Promise.reject(new TypeError('offline')))],
  ['a page of HTML', answering(new Response('<h1>502</h1>', { status: 502 }))],
])('%s is NETWORK', async (_, send) => {
  await expect(signOut(send)).rejects.toMatchObject({ failure: { code: 'NETWORK' } });
});
