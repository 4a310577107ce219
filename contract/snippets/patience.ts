import { type ErrorCode, errorCodes, errors } from '../errors.ts';

/** How long code of the production variants tries. Seconds, except `attemptsMax`. */
export const patience = {
  attemptsMax: 5,
  /** For one answer. */
  timeoutSeconds: 30,
  /** The most that the growing random wait comes to. */
  backoffSecondsMax: 30,
  /** A `Retry-After` beyond this is for a person or a queue to wait for. */
  retryAfterSecondsMax: 60,
  /** For the whole of a generation. */
  generationMinutes: 15,
} as const;

/** What the code calls an answer that never came, or that was not JSON. The API has no such code. */
export const noAnswer = 'NO_ANSWER';

/**
 * Codes after which the same request with the same key can succeed. A failed generation is not among them: it is data,
 * and the same key shows the same failure again.
 */
export const passingCodes: readonly ErrorCode[] = errorCodes.filter(
  (code) => errors[code].retryable && errors[code].httpStatus >= 400,
);

/** Codes that waiting does not help. */
export const lastingCodes: readonly ErrorCode[] = errorCodes.filter((code) => !passingCodes.includes(code));

/** What to do about a code, in a few words for a comment. */
export const remedies: Readonly<Record<ErrorCode, string>> = {
  INSUFFICIENT_CREDITS: 'add credits',
  RATE_LIMIT: 'wait',
  INVALID_INPUT: 'change the request',
  PROVIDER_UNAVAILABLE: 'wait',
  GENERATION_FAILED: 'start anew with a new key',
  UNAUTHENTICATED: 'check the API key',
  FORBIDDEN: 'use a key that may do this',
  NOT_FOUND: 'check the id',
  IDEMPOTENCY_CONFLICT: 'another request needs another key',
  INTERNAL_ERROR: 'wait',
};

/** Said where the production variants make the key. */
export const keyNote = ['One key for one intent: keep it with your own record,', 'before the call.'];

/** Lines as comments of a language. */
export function commentLines(lines: readonly string[], comment: string): string {
  return lines.map((line) => `${comment} ${line}`).join('\n');
}

/** One line for each lasting code, its remedy as a comment in a column of its own. */
export function lastingLines(write: (code: ErrorCode) => string, comment: string): string {
  const written = lastingCodes.map((code) => ({ code, text: write(code) }));
  const width = Math.max(...written.map(({ text }) => text.length));
  return written.map(({ code, text }) => `${text.padEnd(width)} ${comment} ${remedies[code]}`).join('\n');
}
