import type { ErrorCode } from '#contract/errors.ts';
import type { OperationName } from '#contract/operations.ts';
import { formatSimulation, simulateHeader } from '#contract/simulate.ts';

/** A request that gets a code as its answer, and costs nothing. */
export interface ErrorDemo {
  readonly operation: OperationName;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** `real`: the request is wrong. `keyless`: it is, because it has no key. `simulated`: the failure is asked for. */
  readonly kind: 'real' | 'keyless' | 'simulated';
}

/** The cheapest picture: what a refused request would have made. */
export const smallImage = {
  type: 'IMAGE',
  provider: 'minimax-image',
  input: { text: 'A lighthouse at dusk' },
};

const simulated = (error: ErrorCode): ErrorDemo => ({
  operation: 'Generate',
  variables: { input: smallImage },
  headers: { [simulateHeader]: formatSimulation({ error }) },
  kind: 'simulated',
});

const real = (operation: OperationName, variables: ErrorDemo['variables']): ErrorDemo => ({
  operation,
  variables,
  headers: {},
  kind: 'real',
});

/** The request of a demonstration as it goes to the API: its headers, then its body. */
export function demoText({ operation, variables, headers, kind }: ErrorDemo): string {
  const asked = Object.entries(headers).map((header) => header.join(': '));
  const authorization = kind === 'keyless' ? [] : ['Authorization: Bearer dtg_…'];
  const body = JSON.stringify({ operationName: operation, variables }, null, 2);
  return [...authorization, ...asked, '', body].join('\n').trimStart();
}

/** How each code is shown: by a request that is really wrong where that costs nothing, else by asking for the failure. */
export const errorDemos: Readonly<Record<ErrorCode, ErrorDemo>> = {
  INSUFFICIENT_CREDITS: simulated('INSUFFICIENT_CREDITS'),
  RATE_LIMIT: simulated('RATE_LIMIT'),
  INVALID_INPUT: real('Quote', {
    input: { type: 'VIDEO', provider: 'kling', input: { text: 'A sailboat' }, options: { duration: 7 } },
  }),
  PROVIDER_UNAVAILABLE: simulated('PROVIDER_UNAVAILABLE'),
  GENERATION_FAILED: simulated('GENERATION_FAILED'),
  UNAUTHENTICATED: { ...real('Account', {}), kind: 'keyless' },
  FORBIDDEN: simulated('FORBIDDEN'),
  NOT_FOUND: real('Generation', { id: 'gen_00000000000000000000000000' }),
  IDEMPOTENCY_CONFLICT: simulated('IDEMPOTENCY_CONFLICT'),
  INTERNAL_ERROR: simulated('INTERNAL_ERROR'),
};
