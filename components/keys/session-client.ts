import { CombinedError } from '@urql/core';
import { type Exchange, type Failure, failureOf } from '#components/playground/client/outcome.ts';

/** What this browser's session is, as the portal's route tells it. */
export interface SessionState {
  readonly signedIn: boolean;
  /** Whether this portal opens accounts for visitors. */
  readonly canOpen: boolean;
}

/** A request that gave no data, with the reason as the API says it. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

const address = '/api/session';

/** Whether this browser has a session. Rejects with a FailureError. */
export async function readSession(signal?: AbortSignal, send: typeof fetch = fetch): Promise<SessionState> {
  const body = await ask(send, { method: 'GET', signal });
  const state: SessionState = JSON.parse(body);
  return state;
}

/** Begins a session with a key, which is sent this once and kept in no page. Rejects with a FailureError. */
export async function signIn(key: string, send: typeof fetch = fetch): Promise<void> {
  const body = JSON.stringify({ key: key.trim() });
  await ask(send, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
}

/** Ends the session of this browser. Its key keeps working elsewhere. Rejects with a FailureError. */
export async function signOut(send: typeof fetch = fetch): Promise<void> {
  await ask(send, { method: 'DELETE' });
}

async function ask(send: typeof fetch, init: RequestInit): Promise<string> {
  const start = performance.now();
  const response = await send(address, { ...init, cache: 'no-store' }).catch((error: unknown) => {
    throw new FailureError(failureOf(new CombinedError({ networkError: asError(error) }), null));
  });
  const body = await response.text();
  if (response.ok) return body;
  const milliseconds = performance.now() - start;
  const headers = Object.fromEntries(response.headers);
  const exchange: Exchange = { status: response.status, milliseconds, headers, body };
  throw new FailureError(failureOf(new CombinedError({ graphQLErrors: errorsIn(body) }), exchange));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function errorsIn(body: string): Error[] {
  try {
    const errors: unknown = JSON.parse(body)?.errors;
    return Array.isArray(errors) ? errors : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
