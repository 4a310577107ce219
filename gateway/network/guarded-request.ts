import type { IncomingMessage } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { hostOf } from './check-url.ts';
import { deniedAddresses, isPublicAddress } from './public-address.ts';

export interface GuardedRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the request, and the answer while it is being read. */
  readonly signal: AbortSignal;
  /** Milliseconds until the connection must stand. */
  readonly connectWithinMs?: number;
  readonly allowPrivate?: boolean;
  readonly lookup?: LookupFunction;
}

const guarded = new RequestFilteringHttpsAgent({ denyIPAddressList: [...deniedAddresses] });
const open = { 'http:': new http.Agent(), 'https:': new https.Agent() };

/**
 * Asks an address that a caller gave. The connection is refused when the name leads to a private address at that very
 * moment, whatever it led to before. Redirects are answers, not followed. Rejects when there is no answer.
 */
export function guardedRequest(url: URL, request: GuardedRequest): Promise<IncomingMessage> {
  const refusal = request.allowPrivate ? null : refusalOf(url);
  if (refusal) return Promise.reject(new Error(refusal));
  const { method, headers, signal, lookup, body } = request;
  const send = url.protocol === 'http:' ? http.request : https.request;
  return new Promise((resolve, reject) => {
    const sent = send(url, { method, headers, signal, lookup, agent: agentFor(url, request) });
    limitConnecting(sent, request.connectWithinMs ?? 10_000);
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Names are checked by the agent when they are resolved; an address needs no resolving. */
function refusalOf(url: URL): string | null {
  const host = hostOf(url);
  if (url.protocol !== 'https:') return 'Anything but https is not allowed.';
  return isIP(host) !== 0 && !isPublicAddress(host) ? `${host} is not allowed.` : null;
}

function agentFor(url: URL, { allowPrivate }: GuardedRequest): http.Agent {
  if (!allowPrivate) return guarded;
  return url.protocol === 'http:' ? open['http:'] : open['https:'];
}

function limitConnecting(sent: http.ClientRequest, withinMs: number): void {
  const timer = setTimeout(() => sent.destroy(new Error('The connection took too long.')), withinMs);
  sent.on('socket', (socket) => {
    socket.once('connect', () => clearTimeout(timer));
  });
  sent.on('close', () => clearTimeout(timer));
}
