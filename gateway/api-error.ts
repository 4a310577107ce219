import type { ErrorCode, ErrorExtensions } from '#contract/errors.ts';

type Facts = Pick<ErrorExtensions, 'problems' | 'limit'> & {
  /** Seconds after which the same request can succeed. */
  readonly retryAfterSeconds?: number;
};

/**
 * The only error the gateway shows to a caller. `message` is public: it says what to change and holds no secret;
 * what happened inside goes into `cause`, which is logged and never sent.
 */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly facts: Facts;
  constructor(code: ErrorCode, message: string, options: { cause?: unknown } & Facts = {}) {
    const { cause, ...facts } = options;
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ApiError';
    this.code = code;
    this.facts = facts;
  }
}
