import { plans } from '#catalog/plans.ts';
import { headers } from '#contract/limits.ts';

/** Headers of an answer on a plan, as the gateway writes them; the minute is used up. */
export function exampleHeaders(
  planId: 'free' | 'starter' = 'starter',
): readonly (readonly [name: string, value: string])[] {
  const { requestsPerMinute: minute, requestsPerDay: day } = plans.find(({ id }) => id === planId) ?? {};
  return [
    [headers.limit, `${minute}`],
    [headers.remaining, '0'],
    [headers.reset, '12'],
    [headers.policy, `"minute";q=${minute};w=60, "day";q=${day};w=86400`],
    [headers.rateLimit, '"minute";r=0;t=12, "day";r=914;t=30412'],
    [headers.retryAfter, '12'],
  ];
}

/** The same as they come, after the status of a refusal. */
export function exampleHead(): string {
  return ['HTTP/1.1 429', ...exampleHeaders().map((header) => header.join(': '))].join('\n');
}
