import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { visitorHeader } from '#app/api/graphql/visitor-limits.ts';
import { requestLimits } from '#contract/limits.ts';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

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

/** Where the connection comes from; from a proxy on this machine, whom it speaks for. */
function visitorAddress({ socket, headers }: IncomingMessage): string {
  const peer = socket.remoteAddress ?? '';
  const forwarded = loopback.test(peer) ? String(headers['x-forwarded-for'] ?? '').split(',') : [];
  return forwarded.at(-1)?.trim() || peer;
}

async function toRequest(message: IncomingMessage, origin: string, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  headers.set(visitorHeader, visitorAddress(message));
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
 * goes away; a body that was not read to its end closes the connection. `origin` completes the address.
 */
export async function answerWithFetch(
  handler: FetchHandler,
  origin: string,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answer = await handler(await toRequest(message, origin, gone.signal));
  const body = answer.body === null ? undefined : await buffer(answer.body);
  if (!message.complete) response.setHeader('connection', 'close');
  response.writeHead(answer.status, headersOf(answer)).end(body);
}
