import type { IncomingMessage, ServerResponse } from 'node:http';
import { inboxRules, inboxTokenIn } from '#contract/inbox.ts';
import type { Store } from '../store/store.ts';
import { receiveMessage } from '../webhooks/receive-message.ts';
import type { Endpoint } from './graphql-endpoint.ts';
import { readBody } from './read-body.ts';
import { TransportError } from './transport-error.ts';

export interface InboxParts {
  readonly store: Store;
  readonly now: () => number;
}

const SENTENCES: Readonly<Record<number, string>> = {
  200: 'Kept.',
  400: 'The body must be text in UTF-8.',
  405: 'This is an inbox for webhooks: send it a POST. Only its owner reads it, at /webhooks of the portal.',
  410: 'There is no inbox here any more.',
  413: `An inbox takes bodies of ${inboxRules.bodyBytesMax} bytes at most.`,
  429: `An inbox takes ${inboxRules.messagesPerMinute} messages a minute. Try again later.`,
  500: 'The inbox was told to answer 500. The message was kept.',
};
const TOLD_TO_BE_GONE = 'The inbox was told to answer 410. The message was kept.';

/** Answers `/inbox/<token>`: keeps what anybody posts there who knows the address, within its bounds. */
export function createInboxEndpoint({ store, now }: InboxParts): Endpoint {
  return async (request, response) => {
    const token = inboxTokenIn(request.url?.split('?', 1)[0] ?? '');
    if (request.method !== 'POST') return say(response, 405, { Allow: 'POST' });
    const body = await bodyOf(request);
    if (typeof body === 'number') return say(response, body);
    const message = { headers: plainHeaders(request), body, at: now() };
    const reception =
      token === null ? ({ kind: 'gone' } as const) : await receiveMessage(store, token, message);
    if (reception.kind === 'gone') return say(response, 410);
    if (reception.kind === 'full') {
      return say(response, 429, { 'Retry-After': String(reception.retryAfterSeconds) });
    }
    const { answerStatus } = reception;
    return say(response, answerStatus, {}, answerStatus === 410 ? TOLD_TO_BE_GONE : undefined);
  };
}

/** The body as text, or the status with which it is refused. */
async function bodyOf(request: IncomingMessage): Promise<string | 400 | 413> {
  try {
    const bytes = await readBody(request, inboxRules.bodyBytesMax);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TransportError) return 413;
    if (error instanceof TypeError) return 400;
    throw error;
  }
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function say(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  sentence = SENTENCES[status] ?? '',
): void {
  const text = `${sentence}\n`;
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text);
}
