import type { ServerResponse } from 'node:http';
import { headers } from '#contract/limits.ts';
import type { CountedRequest } from '../accounts/rate-limit.ts';

/** Says where the account stands: in short for the limit that matters most, and in full in the IETF's two headers. */
export function setLimitHeaders(response: ServerResponse, { states, exceeded }: CountedRequest): void {
  const main = exceeded ?? states[0];
  if (main === undefined) return;
  response.setHeader(headers.limit, main.limit);
  response.setHeader(headers.remaining, main.remaining);
  response.setHeader(headers.reset, main.resetSeconds);
  response.setHeader(
    headers.policy,
    states.map(({ name, limit, windowSeconds }) => `"${name}";q=${limit};w=${windowSeconds}`).join(', '),
  );
  response.setHeader(
    headers.rateLimit,
    states
      .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
      .join(', '),
  );
}
