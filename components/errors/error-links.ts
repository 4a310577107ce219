import type { ErrorCode } from '#contract/errors.ts';

/** Where to read on about a code: guides by their slug, and names of the reference that it is about. */
export interface ErrorLinks {
  readonly guides: readonly string[];
  readonly fields: readonly string[];
}

export const errorLinks: Readonly<Record<ErrorCode, ErrorLinks>> = {
  INSUFFICIENT_CREDITS: {
    guides: ['quickstart', 'production'],
    fields: ['quote', 'account', 'Account', 'ledger'],
  },
  RATE_LIMIT: {
    guides: ['errors-and-retries', 'webhooks', 'production'],
    fields: ['account', 'Usage', 'PlanLimits'],
  },
  INVALID_INPUT: {
    guides: ['errors-and-retries', 'choosing-a-provider'],
    fields: ['GenerateInput', 'providers', 'quote'],
  },
  PROVIDER_UNAVAILABLE: {
    guides: ['choosing-a-provider', 'errors-and-retries'],
    fields: ['providers', 'Selection'],
  },
  GENERATION_FAILED: {
    guides: ['generations', 'errors-and-retries'],
    fields: ['generation', 'GenerationError'],
  },
  UNAUTHENTICATED: { guides: ['authentication', 'quickstart'], fields: ['createKey', 'keys', 'revokeKey'] },
  FORBIDDEN: { guides: ['authentication'], fields: ['openAccount', 'keys'] },
  NOT_FOUND: {
    guides: ['generations', 'authentication'],
    fields: ['generation', 'generations', 'cancelGeneration'],
  },
  IDEMPOTENCY_CONFLICT: { guides: ['idempotency', 'errors-and-retries'], fields: ['generate', 'Generation'] },
  INTERNAL_ERROR: { guides: ['errors-and-retries', 'production'], fields: ['generate', 'generations'] },
};
