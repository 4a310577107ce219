import { ApiError } from '../api-error.ts';
import { newId } from '../store/new-id.ts';
import type { Db, Store, Tx } from '../store/store.ts';
import type { ApiKeyRow } from '../store/tables.ts';
import { takeTurns } from '../store/take-turns.ts';
import { hashApiKey, keyPrefix, newApiKey } from './api-key.ts';

/** A key as it may be shown. Times are milliseconds since 1970. */
export interface ApiKey {
  /** `key_…`, which is no secret. */
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

export interface CreatedApiKey {
  readonly apiKey: ApiKey;
  /** The key itself: returned here and known nowhere else. */
  readonly key: string;
}

export interface KeyOfAccount {
  readonly accountId: string;
  readonly id: string;
}

const KEYS_MAX = 20;
const NAME_LENGTH_MAX = 60;

/** The keys of an account, newest first, with those that were revoked. */
export async function listKeys(db: Db, accountId: string): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(apiKeyOf);
}

/** Makes another key. Throws INVALID_INPUT for a name that is none, and when the account has too many keys. */
export function createKeyOf(
  store: Store,
  accountId: string,
  name: string,
  now: number,
): Promise<CreatedApiKey> {
  const checked = checkedName(name);
  return store.transaction(async (tx) => {
    await takeTurns(tx, `keys of ${accountId}`);
    if ((await workingKeys(tx, accountId)) >= KEYS_MAX) {
      throw invalid(`The account has ${KEYS_MAX} keys that work, which is the most. Revoke one first.`);
    }
    return addKey(tx, accountId, checked, now);
  });
}

/** Ends a key at once. Revoking it again changes nothing. Throws NOT_FOUND. */
export function revokeKey(store: Store, { accountId, id }: KeyOfAccount, now: number): Promise<ApiKey> {
  return store.transaction(async (tx) => {
    await tx
      .updateTable('api_keys')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('revoked_at', 'is', null)
      .execute();
    const row = await tx
      .selectFrom('api_keys')
      .selectAll()
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (row === undefined) throw new ApiError('NOT_FOUND', 'The account has no key with this id.');
    return apiKeyOf(row);
  });
}

/** Adds a key inside a transaction, without a check of its name. */
export async function addKey(tx: Tx, accountId: string, name: string, now: number): Promise<CreatedApiKey> {
  const key = newApiKey();
  const row = await tx
    .insertInto('api_keys')
    .values({
      id: newId('key', now),
      account_id: accountId,
      name,
      prefix: keyPrefix(key),
      hash: hashApiKey(key),
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { apiKey: apiKeyOf(row), key };
}

async function workingKeys(tx: Tx, accountId: string): Promise<number> {
  const found = await tx
    .selectFrom('api_keys')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= NAME_LENGTH_MAX && !/\p{Cc}/u.test(trimmed)) return trimmed;
  throw invalid(`name must have 1 to ${NAME_LENGTH_MAX} characters, without line breaks.`);
}

function invalid(message: string): ApiError {
  return new ApiError('INVALID_INPUT', message, { problems: [{ path: 'name', message }] });
}

function apiKeyOf({ id, name, prefix, created_at, last_used_at, revoked_at }: ApiKeyRow): ApiKey {
  return { id, name, prefix, createdAt: created_at, lastUsedAt: last_used_at, revokedAt: revoked_at };
}
