import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { headers } from '#contract/limits.ts';

const SAFE = /^[\w.-]{8,64}$/;

/** The id under which this request stands in the logs: the caller's own, when it is a plain short word, or a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers[headers.requestId.toLowerCase()];
  return typeof given === 'string' && SAFE.test(given) ? given : `req_${randomUUID().replaceAll('-', '')}`;
}
