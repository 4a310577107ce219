import type { UpstreamFault } from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';
import { passedUp, portalSets } from '#contract/portal-headers.ts';
import { PortalError } from './portal-error.ts';

export interface UpstreamSettings {
  /** The GraphQL endpoint that requests are passed on to. */
  readonly upstreamUrl: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds until an answer must be complete. */
  readonly timeoutMs?: number;
}

export interface UpstreamRequest {
  readonly query: string;
  readonly operationName: string;
  readonly variables: unknown;
  readonly credential: string | null;
  /** Headers of the visitor's request that pass: only those of the allow-list are sent. */
  readonly headers?: Headers;
  readonly signal?: AbortSignal;
}

export interface UpstreamAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

const retrySeconds = '5';

const passedDown = [
  headers.requestId,
  headers.idempotencyReplayed,
  headers.limit,
  headers.remaining,
  headers.reset,
  headers.policy,
  headers.rateLimit,
  headers.retryAfter,
  'Content-Type',
];

/**
 * Sends one operation and reads the whole answer. Rejects with a PortalError when there is no answer in time, or one
 * that is not JSON. The credential never appears in what it returns.
 */
export async function askUpstream(
  settings: UpstreamSettings,
  request: UpstreamRequest,
): Promise<UpstreamAnswer> {
  const timeout = AbortSignal.timeout(settings.timeoutMs ?? 30_000);
  try {
    const response = await (settings.fetch ?? fetch)(settings.upstreamUrl, {
      method: 'POST',
      headers: upstreamHeaders(request),
      body: JSON.stringify({
        query: request.query,
        operationName: request.operationName,
        variables: request.variables,
      }),
      redirect: 'error',
      signal: request.signal ? AbortSignal.any([timeout, request.signal]) : timeout,
    });
    return await readAnswer(response, request.credential);
  } catch (cause) {
    throw cause instanceof PortalError ? cause : unreachable(timeout.aborted);
  }
}

/** What is answered where the API had no room for the request; undefined for any other answer of the API. */
export function tooBusy({ status, headers: given }: UpstreamAnswer): PortalError | undefined {
  if (status !== 503) return undefined;
  return new PortalError({
    code: 'INTERNAL_ERROR',
    message: 'The API is too busy to answer now. Wait, then try again.',
    status,
    headers: { [headers.retryAfter]: given.get(headers.retryAfter) ?? retrySeconds },
  });
}

function upstreamHeaders({ credential, headers: given }: UpstreamRequest): Headers {
  const sent = pick(given ?? new Headers(), passedUp);
  for (const [name, value] of Object.entries(portalSets)) sent.set(name, value);
  if (credential !== null) sent.set('Authorization', `Bearer ${credential}`);
  return sent;
}

async function readAnswer(response: Response, credential: string | null): Promise<UpstreamAnswer> {
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  if (!/^application\/(graphql-response\+)?json\b/i.test(type)) {
    const what = `The API answered HTTP ${response.status} with something that is not JSON.`;
    throw broken('unreadable', what, 502);
  }
  const body = credential === null ? text : text.replaceAll(credential, '[key]');
  return { status: response.status, body, headers: pick(response.headers, passedDown) };
}

function pick(source: Headers, names: readonly string[]): Headers {
  const picked = new Headers();
  for (const name of names) {
    const value = source.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
}

function unreachable(timedOut: boolean): PortalError {
  return timedOut
    ? broken('silent', 'The API did not answer in time.', 504)
    : broken('unreachable', 'The API can not be reached from this portal.', 502);
}

function broken(upstream: UpstreamFault, what: string, status: number): PortalError {
  return new PortalError({
    code: 'INTERNAL_ERROR',
    upstream,
    message: `${what} Sending the same request again with the same Idempotency-Key is safe.`,
    status,
    headers: { [headers.retryAfter]: retrySeconds },
  });
}
