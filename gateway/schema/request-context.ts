import type { Account, Caller } from '../accounts/account.ts';
import { ApiError } from '../api-error.ts';

export type Locale = 'en' | 'pt';

/** What resolvers know about the request they answer. */
export interface RequestContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly locale: Locale;
  /** The Idempotency-Key header as it came. */
  readonly idempotencyHeader: string | undefined;
  /** The Doitong-Simulate header as it came. */
  readonly simulationHeader: string | undefined;
  /** Milliseconds since the request came in. */
  readonly elapsedMs: () => number;
  /** Called when the answer comes from an earlier request. */
  readonly markReplayed: () => void;
  /** How many times each field was called in this document: calls with the same key are told apart by it. */
  readonly calls: Map<string, number>;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
}

const NO_KEY = 'The request needs an API key in the header Authorization: Bearer <key>.';

/** The account of the request. Throws UNAUTHENTICATED without a key, FORBIDDEN with the portal's own credential. */
export function accountOfRequest({ caller }: RequestContext): Account {
  if (caller.kind === 'account') return caller.account;
  if (caller.kind === 'anonymous') throw new ApiError('UNAUTHENTICATED', NO_KEY);
  throw new ApiError('FORBIDDEN', "The portal's own credential has no account; use an API key.");
}

/** The id of the key that the request came with; undefined for one without. */
export function keyOfRequest({ caller }: RequestContext): string | undefined {
  return caller.kind === 'account' ? caller.keyId : undefined;
}

/** Throws unless the request carries the portal's own credential. */
export function requirePortal({ caller }: RequestContext): void {
  if (caller.kind === 'anonymous') throw new ApiError('UNAUTHENTICATED', NO_KEY);
  if (caller.kind !== 'portal') throw new ApiError('FORBIDDEN', 'Only the portal can open accounts.');
}
