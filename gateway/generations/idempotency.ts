import { createHash } from 'node:crypto';
import { headers, requestLimits } from '#contract/limits.ts';
import { ApiError } from '../api-error.ts';
import type { Db, Tx } from '../store/store.ts';
import type { IdempotencyKeyRow } from '../store/tables.ts';

/** One intent of a caller: the same key, field and arguments are the same request, however often it is sent. */
export interface Intent {
  readonly accountId: string;
  readonly field: string;
  readonly key: string;
  readonly digests: ArgumentDigests;
}

/** A digest of each argument by its path. */
export type ArgumentDigests = Readonly<Record<string, string>>;

const QUOTED = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;
const PRINTABLE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const KEY_LIFE_MS = requestLimits.idempotencyKeyHours * 3_600_000;

/** The key of a header, written with or without quotes. Undefined without a header; INVALID_INPUT when it is no key. */
export function parseIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const key = QUOTED.exec(text)?.[1]?.replace(/\\(["\\])/g, '$1') ?? text;
  const max = requestLimits.idempotencyKeyLengthMax;
  if (key.length >= 1 && key.length <= max && PRINTABLE.test(key)) return key;
  const message = `${headers.idempotencyKey} must have 1 to ${max} printable ASCII characters.`;
  throw new ApiError('INVALID_INPUT', message, { problems: [{ path: headers.idempotencyKey, message }] });
}

/** Digests of the leaves of the arguments. The order of keys, and null where nothing else was given, make no difference. */
export function digestArguments(value: unknown, path = ''): ArgumentDigests {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') return { [path]: digest(JSON.stringify(value)) };
  const parts = Object.entries(value).map(([name, part]) =>
    digestArguments(part, path === '' ? name : `${path}.${name}`),
  );
  return Object.assign({}, ...parts);
}

/** The generation that this intent made before; undefined for a new one. Throws IDEMPOTENCY_CONFLICT. */
export async function findEarlier(db: Db, intent: Intent, now: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['arguments_json', 'generation_id', 'expires_at'])
    .where('account_id', '=', intent.accountId)
    .where('field', '=', intent.field)
    .where('key', '=', intent.key)
    .executeTakeFirst();
  if (row === undefined || row.expires_at <= now) return undefined;
  assertSame(intent, row);
  return row.generation_id ?? undefined;
}

/**
 * The statements that make the intent a transaction's own. Where another one has made it, a rule of a table is broken.
 */
export function claiming(tx: Tx, intent: Intent, generationId: string, now: number) {
  const { accountId: account_id, field, key, digests } = intent;
  const claim = {
    arguments_json: JSON.stringify(digests),
    generation_id: generationId,
    created_at: now,
    expires_at: now + KEY_LIFE_MS,
  };
  return {
    forget: tx
      .deleteFrom('idempotency_keys')
      .where('account_id', '=', account_id)
      .where('field', '=', field)
      .where('key', '=', key)
      .where('expires_at', '<=', now),
    claim: tx.insertInto('idempotency_keys').values({ account_id, field, key, ...claim }),
  };
}

function assertSame({ digests }: Intent, row: Pick<IdempotencyKeyRow, 'arguments_json'>): void {
  const before: ArgumentDigests = JSON.parse(row.arguments_json);
  const paths = [...new Set([...Object.keys(before), ...Object.keys(digests)])];
  const differing = paths.filter((path) => before[path] !== digests[path]).sort();
  if (differing.length === 0) return;
  const message = `This ${headers.idempotencyKey} was used before with another ${differing.join(', ')}. Use a new key for a new request.`;
  const problems = differing.map((path) => ({ path, message: `${path} differs from the first request.` }));
  throw new ApiError('IDEMPOTENCY_CONFLICT', message, { problems });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
