import type { CombinedError } from '@urql/core';
import {
  type ErrorCode,
  type ErrorExtensions,
  errors,
  isErrorCode,
  limitKinds,
  type Problem,
} from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';

/** What went over the wire, for the inspector and the timeline. */
export interface Exchange {
  readonly status: number;
  /** From the start of the request to the last byte of the answer. */
  readonly milliseconds: number;
  /** In lower case, as browsers give them. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came. */
  readonly body: string;
}

/** Why there is no data. `NETWORK` is the one reason that is not the API's: nothing, or nothing readable, came back. */
export interface Failure {
  readonly code: ErrorCode | 'NETWORK';
  /** A sentence for a person, in English, as the API says it. */
  readonly message: string;
  readonly retryable: boolean;
  readonly billed: boolean;
  readonly problems: readonly Problem[];
  readonly limit?: ErrorExtensions['limit'];
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
    requestId: exchange?.headers[headers.requestId.toLowerCase()],
    retryAfterSeconds: retryAfter(exchange),
  };
}

function retryAfter(exchange: Exchange | null): number | undefined {
  const value = exchange?.headers[headers.retryAfter.toLowerCase()];
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}

function isProblem(value: unknown): value is Problem {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'path' in value && typeof value.path === 'string' && 'message' in value;
}
