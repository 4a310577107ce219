import type { IncomingMessage, ServerResponse } from 'node:http';
import { headers } from '#contract/limits.ts';
import { simulateHeader } from '#contract/simulate.ts';

const EXPOSED = Object.values(headers)
  .filter((name) => name !== headers.idempotencyKey)
  .join(', ');

const ACCEPTED = [
  'Authorization',
  'Content-Type',
  'Accept',
  'Accept-Language',
  headers.idempotencyKey,
  headers.requestId,
  simulateHeader,
].join(', ');

const DAY_SECONDS = '86400';

/** Any page may call the API: the key in the request is the permission, and no cookie is ever read. */
export function allowOrigins(response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', EXPOSED);
}

/** Answers the question that browsers ask before a request; false for a request itself. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204, {
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers': ACCEPTED,
    'Access-Control-Max-Age': DAY_SECONDS,
  });
  response.end();
  return true;
}
