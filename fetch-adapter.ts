import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { visitorHeader } from '#app/api/graphql/visitor-limits.ts';
import { requestLimits } from '#contract/limits.ts';
import type { AddressOf } from '#gateway/index.ts';

type FetchHandler = (request: Request) => Promise<Response>;

/** The body, or its beginning once it is longer than any handler accepts: the handler then sees that it is too long. */
async function readBody(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of message.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > requestLimits.bodyBytesMax) break;
  }
  return Buffer.concat(chunks);
}

export interface FetchAdapterOptions {
  /** Completes the address of a request. */
  readonly origin: string;
  /** Whom a request is counted for. */
  readonly addressOf: AddressOf;
}

async function toRequest(
  message: IncomingMessage,
  { origin, addressOf }: FetchAdapterOptions,
  signal: AbortSignal,
): Promise<Request> {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  headers.set(visitorHeader, addressOf(message));
  const { method = 'GET', url = '/' } = message;
  const body = method === 'GET' || method === 'HEAD' ? null : await readBody(message);
  return new Request(`${origin}${url}`, { method, headers, body, signal });
}

function headersOf(response: Response): Record<string, string | string[]> {
  const cookies = response.headers.getSetCookie();
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  return cookies.length > 0 ? { ...headers, 'set-cookie': cookies } : headers;
}

/**
 * Answers a Node request with a handler that speaks Request and Response. The handler's signal aborts when the caller
 * goes away; a body that was not read to its end closes the connection.
 */
export async function answerWithFetch(
  handler: FetchHandler,
  options: FetchAdapterOptions,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answer = await handler(await toRequest(message, options, gone.signal));
  const body = answer.body === null ? undefined : await buffer(answer.body);
  if (!message.complete) response.setHeader('connection', 'close');
  response.writeHead(answer.status, headersOf(answer)).end(body);
}
