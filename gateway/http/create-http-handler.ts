import type { IncomingMessage, ServerResponse } from 'node:http';
import { inboxPath } from '#contract/inbox.ts';
import type { Log } from '../log.ts';
import { schemaText } from '../schema/build-schema.ts';
import { falWebhookPath } from '../vendors/webhook-address.ts';
import type { Endpoint } from './graphql-endpoint.ts';
import { storePressure } from './store-pressure.ts';

export interface HttpParts {
  readonly graphql: Endpoint;
  readonly media: Endpoint;
  readonly metrics: Endpoint;
  readonly inbox: Endpoint;
  readonly vendorWebhooks: Endpoint;
  readonly log: Log;
  /** Whether only those who watch over the process are answered. */
  readonly onlyWatched: boolean;
  /** Whether the store and the worker answer. */
  readonly isReady: () => Promise<boolean>;
}

/** Answers a request for a path of the gateway; false, and nothing done, for any other. */
export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export function createHttpHandler(parts: HttpParts): HttpHandler {
  const { onlyWatched, isReady, log } = parts;
  const watched: Readonly<Record<string, Endpoint>> = {
    '/metrics': parts.metrics,
    '/healthz': async (_, response) => answerText(response, 200, 'ok\n'),
    '/readyz': async (_, response) =>
      (await isReady()) ? answerText(response, 200, 'ready\n') : answerText(response, 503, 'not ready\n'),
  };
  const asked: Readonly<Record<string, Endpoint>> = {
    '/graphql': parts.graphql,
    '/schema.graphql': async (_, response) => answerText(response, 200, schemaText),
  };
  const endpoints = onlyWatched ? watched : { ...watched, ...asked };
  const folders = {
    '/media/': parts.media,
    [inboxPath]: parts.inbox,
    [falWebhookPath]: parts.vendorWebhooks,
  };
  const starts = Object.entries(onlyWatched ? {} : folders);
  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    const folder = starts.find(([start]) => path.startsWith(start));
    const endpoint = folder?.[1] ?? (Object.hasOwn(endpoints, path) ? endpoints[path] : undefined);
    if (endpoint === undefined) return false;
    await endpoint(request, response).catch((cause: unknown) => sayPressure(log, response, cause));
    return true;
  };
}

/** Answers what failed because the store is pressed. Rejects with any other cause. */
function sayPressure(log: Log, response: ServerResponse, cause: unknown): void {
  const pressure = storePressure(cause);
  if (pressure === undefined || response.headersSent) throw cause;
  // The path may hold what only its owner knows.
  log.warn('request.refused', {}, cause);
  answerText(response, 503, `${pressure.message}\n`, { 'Retry-After': String(pressure.retryAfterSeconds) });
}

function answerText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
  });
  response.end(text);
}
