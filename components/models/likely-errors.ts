import type { ErrorCode } from '#contract/errors.ts';

/** The codes that depend on the model or the request, not only on the key. */
export const likelyErrors: readonly ErrorCode[] = [
  'INVALID_INPUT',
  'INSUFFICIENT_CREDITS',
  'RATE_LIMIT',
  'PROVIDER_UNAVAILABLE',
  'GENERATION_FAILED',
];
