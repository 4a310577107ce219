import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const attribute = z.object({
  key: z.string(),
  value: z.record(z.string(), z.unknown()).transform((value) => Object.values(value)[0]),
});
const attributes = z
  .array(attribute)
  .default([])
  .transform((all) => Object.fromEntries(all.map(({ key, value }) => [key, value])));

const point = z.object({ attributes, asDouble: z.number().optional(), count: z.coerce.number().optional() });
const points = z.object({ dataPoints: z.array(point) });

const traces = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              ...{ traceId: z.string(), spanId: z.string(), parentSpanId: z.string().default('') },
              ...{ name: z.string(), kind: z.number(), attributes },
              status: z.object({ code: z.number().default(0) }),
            }),
          ),
        }),
      ),
    }),
  ),
});

const metrics = z.object({
  resourceMetrics: z.array(
    z.object({
      scopeMetrics: z.array(
        z.object({
          metrics: z.array(
            z.object({
              name: z.string(),
              ...{ sum: points.optional(), gauge: points.optional(), histogram: points.optional() },
            }),
          ),
        }),
      ),
    }),
  ),
});

export type ReceivedSpan = z.infer<
  typeof traces
>['resourceSpans'][number]['scopeSpans'][number]['spans'][number] & {
  readonly resource: Record<string, unknown>;
};

/** What a collector was sent at one of its addresses. */
interface Delivery {
  readonly path: string;
  readonly headers: string;
  readonly body: string;
}

export type Collector = Awaited<ReturnType<typeof startCollector>>;

/** A collector of OTLP in JSON on loopback, which keeps what it gets. A silent one takes requests and never answers. */
export async function startCollector({ silent = false } = {}) {
  const deliveries: Delivery[] = [];
  const server = createServer(async (request, response) => {
    if (silent) return;
    const headers = JSON.stringify(request.headers);
    deliveries.push({ path: request.url ?? '', headers, body: await text(request) });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bodies = (path: string) => deliveries.filter((each) => each.path === path).map(({ body }) => body);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    spans: () => bodies('/v1/traces').flatMap(spansOf),
    /** The points of a metric, the newest ones last. */
    points: (name: string) => bodies('/v1/metrics').flatMap((body) => pointsOf(body, name)),
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function spansOf(body: string): ReceivedSpan[] {
  return traces
    .parse(JSON.parse(body))
    .resourceSpans.flatMap(({ resource, scopeSpans }) =>
      scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, resource: resource.attributes }))),
    );
}

function pointsOf(body: string, name: string) {
  return metrics
    .parse(JSON.parse(body))
    .resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
    .filter((metric) => metric.name === name)
    .flatMap(({ sum, gauge, histogram }) => (sum ?? gauge ?? histogram)?.dataPoints ?? []);
}

/** The names of a span and of those it is inside of, the outermost first. */
export function pathOf(spans: readonly ReceivedSpan[], span: ReceivedSpan): string[] {
  const around = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return around === undefined ? [span.name] : [...pathOf(spans, around), span.name];
}
