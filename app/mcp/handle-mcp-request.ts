import { createMcpHandler } from '@modelcontextprotocol/server';
import { type ErrorCode, errorPath, errors } from '#contract/errors.ts';
import { callerLimits, headers, requestLimits } from '#contract/limits.ts';
import { createMcpServer, type McpSettings } from './create-mcp-server.ts';
import { createRequestCounter } from './request-counter.ts';

/** The answer of JSON-RPC to what is refused before it is read. */
const refusedCode = -32_000;
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The MCP server over streamable HTTP, for the revisions of the protocol with and without sessions, of which it keeps
 * none. Refuses pages of other sites, too many requests, and bodies larger than any request may be.
 */
export function createMcpRequestHandler(
  settings: McpSettings,
  now: () => number = Date.now,
): (request: Request) => Promise<Response> {
  const counter = createRequestCounter(now);
  const handler = createMcpHandler(
    ({ requestInfo }) => createMcpServer(settings, keyIn(requestInfo?.headers ?? new Headers())),
    { maxRequestBodySize: requestLimits.bodyBytesMax, maxSubscriptions: 0, onerror: logError },
  );
  return async (request) => {
    if (!isOwnOrigin(request.headers.get('origin'), settings.origin)) {
      const message = `Pages of other sites may not use this address. A program sends no Origin, or ${settings.origin}.`;
      return refuse(settings, 'FORBIDDEN', message);
    }
    const seconds = counter.count(addressOf(request));
    if (seconds !== null) {
      const message = `One address may send ${callerLimits.anonymousPerMinute} requests a minute. Try again in ${seconds} s.`;
      return refuse(settings, 'RATE_LIMIT', message, { [headers.retryAfter]: String(seconds) });
    }
    return handler.fetch(request);
  };
}

/** The caller's own key. It goes to the gateway with the request that carries it, and is kept nowhere. */
function keyIn(given: Headers): string | null {
  return given.get('authorization')?.match(/^Bearer +(\S+)$/i)?.[1] ?? null;
}

/** A browser sends Origin, also where a name was turned to this machine behind its back; a program need not. */
function isOwnOrigin(given: string | null, own: string): boolean {
  if (given === null || given === own) return true;
  if (!URL.canParse(given)) return false;
  const [asked, served] = [new URL(given), new URL(own)];
  const isLocal = loopback.has(asked.hostname) && loopback.has(served.hostname);
  return isLocal && asked.protocol === served.protocol && asked.port === served.port;
}

/** The server in front writes down whom a request comes from; the last one it passed is the one that is known. */
function addressOf({ headers: given }: Request): string {
  return given.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown';
}

function refuse(
  { origin }: McpSettings,
  code: ErrorCode,
  message: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  const { retryable, httpStatus } = errors[code];
  const data = { code, retryable, docsUrl: origin + errorPath(code) };
  return Response.json(
    { jsonrpc: '2.0', id: null, error: { code: refusedCode, message, data } },
    { status: httpStatus, headers: { ...more, 'Cache-Control': 'no-store' } },
  );
}

/** What a caller did wrong is in its answer; only the name of the error is kept, never what was sent. */
function logError({ name, message }: Error): void {
  console.warn(`A request to the MCP server was refused: ${name}, ${message.slice(0, 200)}`);
}
