import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tracing } from '../tracing.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers as `answer` does, as a span of a server that joins the trace of its caller. `route` is the whole path. */
export function traceEndpoint(tracing: Tracing, route: string, answer: Answer): Answer {
  return (request, response) => {
    const method = request.method ?? 'GET';
    const parent = onlyOne(request.headers.traceparent);
    const facts = {
      ...{ 'http.request.method': method, 'http.route': route },
      ...{ 'url.path': route, 'url.scheme': 'http' },
    };
    return tracing.span(`${method} ${route}`, { kind: 'server', parent, facts }, async (span) => {
      await answer(request, response);
      span.add({ 'http.response.status_code': response.statusCode });
      if (response.statusCode >= 500) span.fail(String(response.statusCode));
    });
  };
}

function onlyOne(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}
