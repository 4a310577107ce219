import type { MetricFamily } from '../measurements/metrics.ts';
import { prometheusText } from '../measurements/prometheus-text.ts';
import { isLocal } from './caller-address.ts';
import type { Endpoint } from './graphql-endpoint.ts';

/** Who may read the metrics: nobody, programs on this machine, or whoever reaches the server. */
export type MetricsAccess = 'off' | 'loopback' | 'open';

export interface MetricsParts {
  readonly read: () => Promise<readonly MetricFamily[]>;
  readonly access: MetricsAccess;
}

/** Answers `/metrics` for Prometheus; as if there were nothing to whom it is not for. */
export function createMetricsEndpoint({ read, access }: MetricsParts): Endpoint {
  return async (request, response) => {
    if (access === 'off' || (access === 'loopback' && !isLocal(request))) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found.\n');
      return;
    }
    const text = prometheusText(await read());
    response.writeHead(200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
    });
    response.end(text);
  };
}
