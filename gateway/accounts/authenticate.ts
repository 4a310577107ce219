import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../api-error.ts';
import type { Store, Tx } from '../store/store.ts';
import { accountOf, type Caller } from './account.ts';
import { hashApiKey, looksLikeApiKey } from './api-key.ts';

export interface AuthenticationSettings {
  readonly store: Store;
  readonly now: () => number;
  /** Bearer tokens with which the portal opens accounts. */
  readonly portalCredentials?: readonly string[];
}

const SCHEME = /^bearer +(\S+)$/i;
const BAD_HEADER = 'The Authorization header must be: Bearer, a space, and an API key.';
const BAD_KEY = 'The API key does not exist or was revoked. Check that the whole key was copied.';
const LAST_USE_PRECISION_MS = 60_000;

/** Who sends a request, by its Authorization header. Throws UNAUTHENTICATED for a header that names nobody. */
export async function authenticate(
  settings: AuthenticationSettings,
  header: string | undefined,
): Promise<Caller> {
  if (header === undefined) return { kind: 'anonymous' };
  const token = SCHEME.exec(header.trim())?.[1];
  if (token === undefined) throw new ApiError('UNAUTHENTICATED', BAD_HEADER);
  if (settings.portalCredentials?.some((each) => isSame(token, each))) return { kind: 'portal' };
  return looksLikeApiKey(token) ? callerWithKey(settings, token) : refuse();
}

async function callerWithKey({ store, now }: AuthenticationSettings, key: string): Promise<Caller> {
  const found = await store.db
    .selectFrom('api_keys')
    .innerJoin('accounts', 'accounts.id', 'api_keys.account_id')
    .select([
      'api_keys.id as key_id',
      'api_keys.last_used_at',
      'accounts.id',
      'accounts.plan',
      'accounts.balance',
    ])
    .where('api_keys.hash', '=', hashApiKey(key))
    .where('api_keys.revoked_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return refuse();
  if ((found.last_used_at ?? 0) < now() - LAST_USE_PRECISION_MS) await noteUse(store, found.key_id, now());
  return { kind: 'account', account: accountOf(found), keyId: found.key_id };
}

async function noteUse(store: Store, keyId: string, now: number): Promise<void> {
  const note = (tx: Tx) =>
    tx.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', keyId).execute();
  await store.transaction(note, { durable: false });
}

function refuse(): never {
  throw new ApiError('UNAUTHENTICATED', BAD_KEY);
}

/** Compares digests, so that the time says nothing about the credential. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
