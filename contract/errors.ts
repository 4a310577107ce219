/** The codes a caller can meet, in the order the documentation lists them. */
export const errorCodes = [
  'INSUFFICIENT_CREDITS',
  'RATE_LIMIT',
  'INVALID_INPUT',
  'PROVIDER_UNAVAILABLE',
  'GENERATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'IDEMPOTENCY_CONFLICT',
  'INTERNAL_ERROR',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDefinition {
  /** Status of the HTTP answer. A failed generation is data: it is read with 200. */
  readonly httpStatus: number;
  /** Whether the same request can succeed later without a change. */
  readonly retryable: boolean;
  /** Whether credits are kept when this happens. */
  readonly billed: boolean;
}

/** One row per code: the gateway answers from it and the error pages print it. */
export const errors: Readonly<Record<ErrorCode, ErrorDefinition>> = {
  INSUFFICIENT_CREDITS: { httpStatus: 402, retryable: false, billed: false },
  RATE_LIMIT: { httpStatus: 429, retryable: true, billed: false },
  INVALID_INPUT: { httpStatus: 400, retryable: false, billed: false },
  PROVIDER_UNAVAILABLE: { httpStatus: 503, retryable: true, billed: false },
  GENERATION_FAILED: { httpStatus: 200, retryable: true, billed: false },
  UNAUTHENTICATED: { httpStatus: 401, retryable: false, billed: false },
  FORBIDDEN: { httpStatus: 403, retryable: false, billed: false },
  NOT_FOUND: { httpStatus: 404, retryable: false, billed: false },
  IDEMPOTENCY_CONFLICT: { httpStatus: 422, retryable: false, billed: false },
  INTERNAL_ERROR: { httpStatus: 500, retryable: true, billed: false },
};

/** Which limit a RATE_LIMIT is about: four of the plan, two of callers without a working key, one of open streams. */
export const limitKinds = [
  'minute',
  'concurrent',
  'day',
  'reads',
  'anonymous',
  'refused',
  'subscriptions',
] as const;
export type LimitKind = (typeof limitKinds)[number];

/** What `errors[].extensions` of a GraphQL answer holds. */
export interface ErrorExtensions {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** Absolute address of the page about the code. */
  readonly docsUrl: string;
  readonly requestId: string;
  /** What to tell a person, in the language of `Accept-Language`. `code` and `message` are the same in all languages. */
  readonly localized?: LocalizedError;
  /** For INVALID_INPUT: what is wrong, one entry for each field. */
  readonly problems?: readonly Problem[];
  /** For RATE_LIMIT: which limit was reached. */
  readonly limit?: LimitKind;
  /** Only from the portal's route, for INTERNAL_ERROR: why it has no answer of the API to pass on. */
  readonly upstream?: UpstreamFault;
}

/** Why a portal got no answer from the API behind it: no connection, none in time, or something that is not JSON. */
export const upstreamFaults = ['unreachable', 'silent', 'unreadable'] as const;
export type UpstreamFault = (typeof upstreamFaults)[number];

/** The words of the page about a code. */
export interface LocalizedError {
  readonly locale: 'en' | 'pt';
  /** A few words. */
  readonly title: string;
  /** What happened, in a sentence or two. */
  readonly what: string;
  /** What to do about it, in a sentence or two. */
  readonly fix: string;
}

/** One thing that is wrong with a request. */
export interface Problem {
  /** Where, from the root of `GenerateInput`: `options.duration`, `input.text`. */
  readonly path: string;
  /** What to change, as an English sentence. */
  readonly message: string;
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return errorCodes.some((code) => code === value);
}

/** The path of the page about a code, without the locale. */
export function errorPath(code: ErrorCode): `/errors/${ErrorCode}` {
  return `/errors/${code}`;
}
