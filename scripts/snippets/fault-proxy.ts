import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { headers } from '#contract/limits.ts';
import { close, listen } from './listen.ts';

/** What went through for one client. */
export interface Passage {
  /** Keys of the requests that carried one, in order. */
  readonly keys: string[];
  /** When each of them came, in milliseconds. */
  readonly times: number[];
}

export interface FaultProxy {
  /** The address for a client; each has faults of its own. */
  originFor(client: string): string;
  passageOf(client: string): Passage;
  close(): Promise<void>;
}

/** Seconds that the refusal asks to wait. */
export const retryAfterSeconds = 1;

type Fault = (
  request: IncomingMessage,
  response: ServerResponse,
  forward: () => Promise<Response>,
) => unknown;

function refuse(status: number, code: string, more: Readonly<Record<string, string>> = {}): Fault {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...more });
    response.end(
      JSON.stringify({ errors: [{ message: 'Injected.', extensions: { code, retryable: true } }] }),
    );
  };
}

/** The gateway gets the request and accepts it, and its answer is lost: the case that charges twice without a key. */
const hangUp: Fault = async (request, _, forward) => {
  await forward();
  request.socket.destroy();
};

const faults: readonly Fault[] = [
  refuse(429, 'RATE_LIMIT', { [headers.retryAfter]: String(retryAfterSeconds) }),
  hangUp,
  refuse(503, 'PROVIDER_UNAVAILABLE'),
];

/** Stands before a gateway and answers the first requests that carry a key with one fault each. */
export async function startFaultProxy(gateway: string): Promise<FaultProxy> {
  const passages = new Map<string, Passage>();
  const passageOf = (client: string): Passage => {
    const passage = passages.get(client) ?? { keys: [], times: [] };
    passages.set(client, passage);
    return passage;
  };
  const server = createServer(async (request, response) => {
    const [, client = '', ...path] = (request.url ?? '').split('/');
    const body = await text(request);
    const forward = () => send(`${gateway}/${path.join('/')}`, request, body);
    const key = request.headers[headers.idempotencyKey.toLowerCase()];
    const passage = passageOf(client);
    if (typeof key === 'string') {
      passage.times.push(performance.now());
      const fault = faults[passage.keys.push(key) - 1];
      if (fault) return fault(request, response, forward);
    }
    const answer = await forward();
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
    response.end(await answer.text());
  });
  const origin = await listen(server);
  return { originFor: (client) => `${origin}/${client}`, passageOf, close: () => close(server) };
}

function send(
  url: string,
  { method = 'GET', headers: given }: IncomingMessage,
  body: string,
): Promise<Response> {
  const kept = ['accept', 'authorization', 'content-type', headers.idempotencyKey.toLowerCase()];
  const passed = kept.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : []));
  return fetch(url, {
    method,
    headers: Object.fromEntries(passed),
    ...(method === 'POST' && { body }),
  });
}
