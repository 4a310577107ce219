import type { Exchange } from '#components/playground/client/outcome.ts';
import type { OperationName } from '#contract/operations.ts';

/** A named operation for the portal's own route. */
export interface PortalRequest {
  readonly operation: OperationName;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one operation as this browser's account and reads what comes back. Rejects only when nothing came. */
export function sendToPortal(
  { operation, variables = {}, headers = {} }: PortalRequest,
  locale: string,
): Promise<Exchange> {
  const body = JSON.stringify({ operationName: operation, variables });
  return exchange('/api/graphql', { body, headers: { 'Accept-Language': locale, ...headers } });
}

/** Sends a document to the gateway itself, without a key and without this browser's session. */
export function sendWithoutKey(query: string, locale: string): Promise<Exchange> {
  const headers = { 'Accept-Language': locale };
  return exchange('/graphql', { body: JSON.stringify({ query }), headers, credentials: 'omit' });
}

async function exchange(
  url: string,
  init: { body: string; headers: Readonly<Record<string, string>>; credentials?: 'omit' },
): Promise<Exchange> {
  const start = performance.now();
  const response = await fetch(url, {
    ...init,
    method: 'POST',
    cache: 'no-store',
    headers: { 'Content-Type': 'application/json', ...init.headers },
  });
  const body = await response.text();
  const { status } = response;
  return {
    status,
    body,
    milliseconds: performance.now() - start,
    headers: Object.fromEntries(response.headers),
  };
}

/** Status line and headers of an answer, one on a line. */
export function exchangeHead({ status, headers }: Pick<Exchange, 'status' | 'headers'>): string {
  const lines = Object.entries(headers).map((header) => header.join(': '));
  return [`HTTP ${status}`, ...lines].join('\n');
}
