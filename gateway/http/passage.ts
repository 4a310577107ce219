import type { IncomingMessage, ServerResponse } from 'node:http';
import { headers } from '#contract/limits.ts';
import { simulateHeader } from '#contract/simulate.ts';
import type { Caller } from '../accounts/account.ts';
import type { CountedRequest } from '../accounts/rate-limit.ts';
import type { Locale, RequestContext } from '../schema/request-context.ts';

/** One request on its way through the steps. */
export interface Passage {
  readonly requestId: string;
  readonly locale: Locale;
  readonly response: ServerResponse;
  /** When its first bytes came, by `performance.now()`. */
  readonly startedAt: number;
  /** Set once it is known who sends the request. */
  accountId?: string;
  /** Set once the request was counted against the plan. */
  counted?: CountedRequest;
}

export type PassageContext = RequestContext & { readonly passage: Passage };

/** What resolvers get to know of a request. */
export function passageContext(passage: Passage, request: IncomingMessage, caller: Caller): PassageContext {
  const { requestId, locale, response, startedAt } = passage;
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  if (response.closed) gone.abort();
  return {
    ...{ passage, requestId, locale, caller },
    idempotencyHeader: onlyValue(request.headers[headers.idempotencyKey.toLowerCase()]),
    simulationHeader: onlyValue(request.headers[simulateHeader.toLowerCase()]),
    elapsedMs: () => performance.now() - startedAt,
    markReplayed: () => response.setHeader(headers.idempotencyReplayed, 'true'),
    calls: new Map(),
    signal: gone.signal,
  };
}

/** The request for the GraphQL library, which speaks fetch, made with its own class. */
export function toFetchRequest(
  Fetch: typeof Request,
  request: IncomingMessage,
  body: Buffer,
  signal: AbortSignal,
): Request {
  const given = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const method = request.method ?? 'GET';
  const sent = method === 'GET' || method === 'HEAD' ? {} : { body: body.toString('utf8') };
  const { search } = new URL(request.url ?? '/', 'http://gateway');
  return new Fetch(`http://gateway/graphql${search}`, { method, headers: given, signal, ...sent });
}

function onlyValue(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}
