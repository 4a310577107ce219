import { GraphQLError } from 'graphql';
import { type ErrorCode, type ErrorExtensions, errorPath, errors } from '#contract/errors.ts';
import { ApiError } from '../api-error.ts';
import type { Log } from '../log.ts';
import { ProviderError } from '../providers/provider.ts';
import type { Locale } from '../schema/request-context.ts';
import { errorWords, type Words } from '../schema/words.ts';
import { StoreBusyError } from '../store/store-busy.ts';
import { storePressure } from './store-pressure.ts';
import { TransportError } from './transport-error.ts';

export interface ErrorMask {
  /** Where the site is, without a slash at the end. */
  readonly docsUrl: string;
  readonly log: Log;
  /** The words of errors, by language. */
  readonly words: Words;
}

export interface MaskedRequest {
  readonly requestId: string;
  readonly locale: Locale;
}

const SHAPE = 'Send a JSON object with the text `query`, and `variables` where it has any.';
const UNEXPECTED = 'The gateway failed. Try again; if it happens again, report the request id.';

/**
 * What a caller sees of an error: the public message of an ApiError, the words of the GraphQL library about the
 * request, or a sentence without any fact. What is hidden goes to the log under the request's id.
 */
export function publicError(mask: ErrorMask, request: MaskedRequest, error: unknown): GraphQLError {
  const cause = innermost(error);
  const shown = asApiError(cause);
  if (shown === undefined) mask.log.error('request.broke', { request: request.requestId }, cause);
  else if (shown.cause !== undefined) mask.log.warn('request.refused', { request: request.requestId }, shown);
  const { code, message, facts } = shown ?? hidden(cause);
  const { retryAfterSeconds, ...details } = facts;
  const known: ErrorExtensions = {
    code,
    retryable: errors[code].retryable,
    docsUrl: `${mask.docsUrl}/${request.locale}${errorPath(code)}`,
    requestId: request.requestId,
    localized: errorWords(mask.words, request.locale, code),
    ...details,
  };
  const extensions: Record<string, unknown> = {
    ...known,
    http: httpOf(cause, code, retryAfterSeconds),
  };
  const place = error instanceof GraphQLError ? error : undefined;
  const { nodes, source, positions, path } = place ?? {};
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/** What is said instead of an error that was not written for callers. */
function hidden(cause: unknown): ApiError {
  return pressed(cause) ?? new ApiError('INTERNAL_ERROR', UNEXPECTED);
}

function pressed(cause: unknown, known: { readonly cause?: unknown } = {}): ApiError | undefined {
  const pressure = storePressure(cause);
  if (pressure === undefined) return undefined;
  const { message, retryAfterSeconds } = pressure;
  return new ApiError('INTERNAL_ERROR', message, { ...known, retryAfterSeconds });
}

/** The error that began it: the GraphQL library wraps what resolvers throw. */
function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError != null
    ? innermost(error.originalError)
    : error;
}

function asApiError(cause: unknown): ApiError | undefined {
  if (cause instanceof ApiError) return cause;
  if (cause instanceof ProviderError) return new ApiError(cause.code, cause.message, { cause });
  if (cause instanceof StoreBusyError) return pressed(cause, { cause });
  if (cause instanceof GraphQLError) {
    return new ApiError('INVALID_INPUT', isMalformed(cause) ? `${cause.message} ${SHAPE}` : cause.message);
  }
  return undefined;
}

/** Whether the body is no GraphQL request at all, as opposed to one with a document that can not be run. */
function isMalformed(cause: GraphQLError): boolean {
  const { code, http } = cause.extensions;
  return code === 'BAD_REQUEST' && http?.status === 400;
}

/** The status by the registry, unless the GraphQL library knows better how HTTP wants its own errors answered. */
function httpOf(cause: unknown, code: ErrorCode, retryAfterSeconds: number | undefined) {
  const headers = {
    ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
    ...(code === 'UNAUTHENTICATED' && { 'WWW-Authenticate': 'Bearer' }),
  };
  if (cause instanceof TransportError) return { status: cause.status };
  if (storePressure(cause) !== undefined) return { status: 503, headers };
  if (cause instanceof GraphQLError) {
    const own = cause.extensions.http ?? { status: errors[code].httpStatus };
    return { ...own, ...(isMalformed(cause) ? { spec: false } : {}) };
  }
  return { status: errors[code].httpStatus, headers };
}
