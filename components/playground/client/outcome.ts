import type { CombinedError } from '@urql/core';
import {
  type ErrorCode,
  type ErrorExtensions,
  errors,
  isErrorCode,
  limitKinds,
  type Problem,
  type UpstreamFault,
  upstreamFaults,
} from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';

/** What went over the wire, for the inspector and the timeline. */
export interface Exchange {
  readonly status: number;
  /** From the start of the request to the last byte of the answer. */
  readonly milliseconds: number;
  /** When the answer was complete, in milliseconds since 1970. */
  readonly receivedAt?: number;
  /** In lower case, as browsers give them. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly body: string;
}

/**
 * `offline`: this browser has no network. `unreachable`: nothing came back. `unreadable`: something that is no answer of the
 * API came back. `upstream-…`: the same between the portal and the API behind it.
 */
export type Lost = 'offline' | 'unreachable' | 'unreadable' | `upstream-${UpstreamFault}`;

/** Why there is no data. `NETWORK` is the one reason that is not the API's: nothing, or nothing readable, came back. */
export interface Failure {
  readonly code: ErrorCode | 'NETWORK';
  /** A sentence for a person, in English, as the API says it. */
  readonly message: string;
  readonly retryable: boolean;
  readonly billed: boolean;
  readonly problems: readonly Problem[];
  readonly limit?: ErrorExtensions['limit'];
  /** Where the answer got lost, when it did. */
  readonly lost?: Lost;
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
}

/** The one answer of the client: data or a failure, and what went over the wire where something did. */
export type Outcome<Data> =
  | { readonly ok: true; readonly data: Data; readonly exchange: Exchange | null }
  | { readonly ok: false; readonly failure: Failure; readonly exchange: Exchange | null };

/** Reads the first error of a GraphQL answer. Extensions come from outside, so every part of them is checked. */
export function failureOf(error: CombinedError | undefined, exchange: Exchange | null): Failure {
  const [first] = error?.graphQLErrors ?? [];
  const extensions: Readonly<Record<string, unknown>> = first?.extensions ?? {};
  if (!first || !isErrorCode(extensions.code)) return networkFailure(error, exchange);
  const { code } = extensions;
  return {
    code,
    message: first.message,
    retryable: typeof extensions.retryable === 'boolean' ? extensions.retryable : errors[code].retryable,
    billed: errors[code].billed,
    problems: Array.isArray(extensions.problems) ? extensions.problems.filter(isProblem) : [],
    limit: limitKinds.find((kind) => kind === extensions.limit),
    lost: upstreamLoss(extensions.upstream),
    requestId: typeof extensions.requestId === 'string' ? extensions.requestId : undefined,
    retryAfterSeconds: retryAfter(exchange),
  };
}

function networkFailure(error: CombinedError | undefined, exchange: Exchange | null): Failure {
  const message = error?.message ?? 'The answer holds no data.';
  return {
    code: 'NETWORK',
    message: exchange ? `HTTP ${exchange.status}: ${message}` : message,
    retryable: true,
    billed: false,
    problems: [],
    lost: exchange ? 'unreadable' : isOffline() ? 'offline' : 'unreachable',
    requestId: exchange?.headers[headers.requestId.toLowerCase()],
    retryAfterSeconds: retryAfter(exchange),
  };
}

function upstreamLoss(value: unknown): Lost | undefined {
  const fault = upstreamFaults.find((each) => each === value);
  return fault && `upstream-${fault}`;
}

function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

function retryAfter(exchange: Exchange | null): number | undefined {
  const value = exchange?.headers[headers.retryAfter.toLowerCase()];
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}

function isProblem(value: unknown): value is Problem {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'path' in value && typeof value.path === 'string' && 'message' in value;
}
