import { answerErrors, wrongMethod } from '#app/api/graphql/answer-errors.ts';
import { checkOrigin } from '#app/api/graphql/check-origin.ts';
import type { PortalSettings } from '#app/api/graphql/handle-portal-request.ts';
import { PortalError } from '#app/api/graphql/portal-error.ts';
import { invalid, readJsonBody } from '#app/api/graphql/read-json-body.ts';
import { createSessionCookie, type SessionCookie } from '#app/api/graphql/session-cookie.ts';
import { askUpstream, tooBusy, type UpstreamAnswer } from '#app/api/graphql/upstream.ts';
import { createVisitorLimits, visitorOf } from '#app/api/graphql/visitor-limits.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';
import { operationTexts } from '#contract/operations.ts';

/** What a page may know of this browser's session: not the key, only that there is one. */
export interface SessionState {
  readonly signedIn: boolean;
  /** Whether this portal opens accounts for visitors. */
  readonly canOpen: boolean;
}

const bytesMax = 4_096;
/** What can stand in an Authorization header; the API decides what is a key. */
const keyShape = /^[\x21-\x7e]{8,500}$/;

/**
 * The session of this browser: `GET` says whether there is one, `POST { key }` begins one with a key that the API
 * knows, `DELETE` ends it. No answer holds a key. Never rejects.
 */
export function createSessionHandler(settings: PortalSettings): (request: Request) => Promise<Response> {
  const cookie = createSessionCookie(settings.sessionSecrets, settings.publicOrigin.startsWith('https:'));
  const limits = createVisitorLimits(settings.now);
  return answerErrors(settings.publicOrigin, async (request) => {
    checkOrigin(request, settings.publicOrigin);
    if (request.method === 'GET')
      return Response.json(stateOf(settings, cookie, request), { headers: noStore });
    if (request.method === 'POST') {
      limits.count('signIns', visitorOf(request));
      return signIn(settings, cookie, request);
    }
    if (request.method === 'DELETE') return empty(cookie.clear());
    throw wrongMethod('GET, POST, DELETE');
  });
}

const noStore = { 'Cache-Control': 'no-store' };

function stateOf(settings: PortalSettings, cookie: SessionCookie, request: Request): SessionState {
  const canOpen = settings.operatorKey === undefined && settings.portalCredential !== undefined;
  return { signedIn: cookie.open(request) !== null, canOpen };
}

async function signIn(settings: PortalSettings, cookie: SessionCookie, request: Request): Promise<Response> {
  const { key } = await readJsonBody(request, bytesMax);
  if (typeof key !== 'string' || !keyShape.test(key)) {
    throw invalid('key must be an API key: 8 to 500 characters without spaces.');
  }
  const answer = await askUpstream(settings, {
    query: operationTexts.Account,
    operationName: 'Account',
    variables: {},
    credential: key,
    signal: request.signal,
  });
  if (!knowsAccount(answer)) throw tooBusy(answer) ?? refusal(answer);
  return empty(cookie.seal(key));
}

function empty(cookie: string): Response {
  return new Response(null, { status: 204, headers: { ...noStore, 'Set-Cookie': cookie } });
}

function knowsAccount({ status, body }: UpstreamAnswer): boolean {
  return status === 200 && typeof JSON.parse(body)?.data?.account?.id === 'string';
}

function refusal({ status, headers: given }: UpstreamAnswer): PortalError {
  const failed = (code: ErrorCode, message: string, more = {}) => new PortalError({ code, message, ...more });
  if (status === 401 || status === 403) {
    return failed('UNAUTHENTICATED', 'The API does not know this key, or it was revoked.');
  }
  const wait = given.get(headers.retryAfter);
  if (status === 429) {
    const more = wait === null ? {} : { headers: { [headers.retryAfter]: wait } };
    return failed('RATE_LIMIT', 'Too many attempts. Wait, then try again.', more);
  }
  return failed('INTERNAL_ERROR', 'The API could not check the key. Try again.', { status: 502 });
}
