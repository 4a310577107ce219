import { type OperationName, operationTexts } from '#contract/operations.ts';
import { simulateHeader } from '#contract/simulate.ts';
import type { SecretList } from '#settings/index.ts';
import { answerErrors, wrongMethod } from './answer-errors.ts';
import { checkOrigin } from './check-origin.ts';
import { openAccount } from './open-account.ts';
import { PortalError } from './portal-error.ts';
import { type PortalOperation, readOperation } from './read-operation.ts';
import { createSessionCookie, type Session, type SessionCookie } from './session-cookie.ts';
import { askUpstream, type UpstreamAnswer, type UpstreamSettings } from './upstream.ts';
import { createVisitorLimits, type VisitorLimits, visitorOf } from './visitor-limits.ts';

export interface PortalSettings extends UpstreamSettings {
  /** The operator's key: every visitor without a session acts as its account, and no session is made. */
  readonly operatorKey?: string;
  /** Lets the portal open accounts for visitors and ask for prices without one. */
  readonly portalCredential?: string;
  /** Encrypt the session cookie: the first one seals it. */
  readonly sessionSecrets: SecretList;
  /** Scheme, host and port under which browsers reach the portal. */
  readonly publicOrigin: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What every request of a portal goes by. */
interface Portal extends PortalSettings {
  readonly cookie: SessionCookie;
  readonly limits: VisitorLimits;
}

/** Who a request is sent as, and the cookie to set where the browser's own is not the one it should have. */
interface Credential {
  readonly value: string | null;
  readonly cookie?: string;
  /** Whether the account was opened for this request. */
  readonly isNew?: boolean;
}

/** Operations that open an account for a visitor who has none. Looking at a page is none of them. */
const opensAccount: ReadonlySet<OperationName> = new Set(['Generate', 'Account']);
/** Operations that say the same to everybody, and need no account. */
const impersonal: ReadonlySet<OperationName> = new Set(['Quote']);
/** Operations that need no account; the portal shows itself, so that its visitors are not counted as one address. */
const open: ReadonlySet<OperationName> = new Set(['Providers', 'Engines', 'Measurements']);

/** Operations that visitors may do with the operator's key. All others are for an account's owner. */
const lent: ReadonlySet<OperationName> = new Set([
  'Generate',
  'Generation',
  'CancelGeneration',
  'Quote',
  'Account',
]);

/** The portal's own GraphQL route: `POST` of one named operation from the site's own pages. Never rejects. */
export function createPortalHandler(settings: PortalSettings): (request: Request) => Promise<Response> {
  const cookie = createSessionCookie(settings.sessionSecrets, settings.publicOrigin.startsWith('https:'));
  const portal = { ...settings, cookie, limits: createVisitorLimits(settings.now) };
  return answerErrors(settings.publicOrigin, (request) => answer(portal, request));
}

async function answer(portal: Portal, request: Request): Promise<Response> {
  if (request.method !== 'POST') throw wrongMethod('POST');
  checkOrigin(request, portal.publicOrigin);
  const operation = await readOperation(request);
  const credential = await findCredential(portal, request, operation.name);
  const first = await forward(portal, request, operation, credential);
  if (!isStale(portal, first, credential, operation.name) || asksForFailure(request))
    return respond(first, credential);
  const fresh = await replacement(portal, request);
  return respond(await forward(portal, request, operation, fresh), fresh);
}

async function findCredential(portal: Portal, request: Request, name: OperationName): Promise<Credential> {
  const { operatorKey, portalCredential, cookie, limits } = portal;
  if (open.has(name)) return { value: operatorKey ?? portalCredential ?? null };
  const session = cookie.open(request);
  if (session !== null) return ofSession(session, cookie);
  limits.count('shared', visitorOf(request));
  if (operatorKey !== undefined) return { value: operatorKeyFor(name, operatorKey) };
  if (impersonal.has(name)) return { value: portalCredential ?? null };
  if (opensAccount.has(name)) return newAccount(portal, request);
  throw new PortalError({
    code: 'UNAUTHENTICATED',
    message: 'This browser has no session yet: it begins with the first generation.',
  });
}

/** What belongs to an account's owner is never done with a key that all visitors share. Throws FORBIDDEN. */
function operatorKeyFor(name: OperationName, operatorKey: string): string {
  if (lent.has(name)) return operatorKey;
  throw new PortalError({
    code: 'FORBIDDEN',
    message:
      "Visitors share this portal's key and do not manage its account. Sign in with a key of your own.",
  });
}

async function newAccount(portal: Portal, request: Request): Promise<Credential> {
  const { portalCredential, cookie, limits } = portal;
  if (portalCredential === undefined) {
    throw new PortalError({
      code: 'UNAUTHENTICATED',
      message: 'This portal has no key for the API it forwards to. Its operator sets DOITONG_API_KEY.',
    });
  }
  limits.count('accounts', visitorOf(request));
  const key = await openAccount(portal, portalCredential);
  return { value: key, cookie: cookie.seal(key), isNew: true };
}

/** Who comes back while an earlier secret still opens sessions keeps the own one also after it is dropped. */
function ofSession({ apiKey, isOld }: Session, cookie: SessionCookie): Credential {
  return { value: apiKey, ...(isOld ? { cookie: cookie.seal(apiKey) } : {}) };
}

/** Who a visitor is whose own key is no longer known. */
function replacement(portal: Portal, request: Request): Promise<Credential> {
  const { operatorKey, cookie } = portal;
  if (operatorKey === undefined) return newAccount(portal, request);
  return Promise.resolve({ value: operatorKey, cookie: cookie.clear() });
}

/** Whether a visitor's key is no longer known upstream, so that another takes its place. */
function isStale(
  settings: PortalSettings,
  { status }: UpstreamAnswer,
  credential: Credential,
  name: OperationName,
): boolean {
  const shared = credential.value === settings.operatorKey;
  return status === 401 && !shared && !credential.isNew && opensAccount.has(name);
}

/** Whether a refusal may be one that the visitor asked to see. It says nothing about the visitor's key. */
function asksForFailure({ headers }: Request): boolean {
  return headers.has(simulateHeader);
}

/** A visitor whose account was opened just now keeps it when no answer comes: a retry must reach the same one. */
async function forward(
  settings: PortalSettings,
  request: Request,
  { name, variables }: PortalOperation,
  { value, cookie }: Credential,
): Promise<UpstreamAnswer> {
  try {
    return await askUpstream(settings, {
      query: operationTexts[name],
      operationName: name,
      variables,
      credential: value,
      headers: request.headers,
      signal: request.signal,
    });
  } catch (error) {
    if (!(error instanceof PortalError) || cookie === undefined) throw error;
    const headers = { ...error.init.headers, 'Set-Cookie': cookie };
    throw new PortalError({ ...error.init, headers });
  }
}

function respond({ status, body, headers }: UpstreamAnswer, { cookie }: Credential): Response {
  headers.set('Cache-Control', 'no-store');
  if (cookie !== undefined) headers.append('Set-Cookie', cookie);
  return new Response(body, { status, headers });
}
