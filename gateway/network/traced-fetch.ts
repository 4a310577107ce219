import type { Tracing } from '../tracing.ts';

type Fetch = typeof globalThis.fetch;

export interface TracedFetchOptions {
  /** Whether the trace is made known to whom is asked. */
  readonly tells: boolean;
}

/** `fetch` as a span of a client. Of an address only the host is told: the rest may be signed, or hold a key. */
export function tracedFetch(tracing: Tracing, fetch: Fetch, { tells }: TracedFetchOptions): Fetch {
  return (input, init) => {
    const { hostname, port, protocol } = new URL(input instanceof Request ? input.url : input);
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const facts = {
      'http.request.method': method,
      'server.address': hostname,
      'server.port': port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port),
    };
    return tracing.span(method, { kind: 'client', facts }, async (span) => {
      const response = await fetch(input, tells ? telling(tracing, input, init) : init);
      span.add({ 'http.response.status_code': response.status });
      if (response.status >= 400) span.fail(String(response.status));
      return response;
    });
  };
}

function telling(tracing: Tracing, input: Parameters<Fetch>[0], init: RequestInit = {}): RequestInit {
  const traceparent = tracing.traceparent();
  if (traceparent === undefined) return init;
  const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
  headers.set('traceparent', traceparent);
  return { ...init, headers };
}
