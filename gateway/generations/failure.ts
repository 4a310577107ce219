import { type ErrorCode, errors } from '#contract/errors.ts';
import { ApiError } from '../api-error.ts';
import { MediaStoreError } from '../media/media-store.ts';
import { ProviderError } from '../providers/provider.ts';

export interface Failure {
  /** What the caller reads. */
  readonly error: { readonly code: ErrorCode; readonly message: string };
  /** Whether the same work may succeed when it is done again. */
  readonly retryable: boolean;
  /** Whether another model may succeed where this one did not: the fault is not the request's. */
  readonly elsewhere: boolean;
  /** False for what nobody foresaw: that is worth a look. */
  readonly expected: boolean;
}

const UNFORESEEN =
  'It could not be finished. The credits were given back; the same request may succeed later.';
const TOO_LONG = 'It took longer than is allowed. The credits were given back.';

/** What an error says about the generation it ended. Only messages that were written for callers get out. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof ProviderError) {
    const elsewhere = cause.retryable || cause.code === 'PROVIDER_UNAVAILABLE';
    return { ...expected(cause.code, cause.message, cause.retryable), elsewhere };
  }
  if (cause instanceof ApiError) return expected(cause.code, cause.message, errors[cause.code].retryable);
  if (cause instanceof MediaStoreError) return expected('GENERATION_FAILED', cause.message, cause.retryable);
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return { ...expected('GENERATION_FAILED', TOO_LONG, false), elsewhere: true };
  }
  const error = { code: 'GENERATION_FAILED', message: UNFORESEEN } as const;
  return { error, retryable: true, elsewhere: false, expected: false };
}

function expected(code: ErrorCode, message: string, retryable: boolean): Failure {
  return { error: { code, message }, retryable, elsewhere: false, expected: true };
}
