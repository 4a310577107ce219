import { countDueJobs, countJobs } from '../jobs/count-jobs.ts';
import type { Metrics, Sample } from '../measurements/metrics.ts';
import type { Store } from '../store/store.ts';
import { isLocal } from './caller-address.ts';
import type { Endpoint } from './graphql-endpoint.ts';

/** Who may read the metrics: nobody, programs on this machine, or whoever reaches the server. */
export type MetricsAccess = 'off' | 'loopback' | 'open';

export interface MetricsParts {
  readonly metrics: Metrics;
  readonly store: Store;
  readonly now: () => number;
  readonly access: MetricsAccess;
}

/** Answers `/metrics` for Prometheus; as if there were nothing to whom it is not for. */
export function createMetricsEndpoint({ metrics, store, now, access }: MetricsParts): Endpoint {
  return async (request, response) => {
    if (access === 'off' || (access === 'loopback' && !isLocal(request))) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found.\n');
      return;
    }
    const text = metrics.text([...(await jobGauges(store, now())), ...processGauges()]);
    response.writeHead(200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
    });
    response.end(text);
  };
}

async function jobGauges({ db }: Store, now: number): Promise<Sample[]> {
  const counts = await countJobs(db);
  const due = await countDueJobs(db, now);
  return [
    ...counts.map(({ name, state, count }) => ({
      name: 'doitong_jobs' as const,
      labels: { name, state },
      value: count,
    })),
    ...due.map(({ name, count }) => ({ name: 'doitong_jobs_due' as const, labels: { name }, value: count })),
  ];
}

function processGauges(): Sample[] {
  const { user, system } = process.cpuUsage();
  const startedAt = Date.now() / 1_000 - process.uptime();
  return [
    { name: 'process_resident_memory_bytes', labels: {}, value: process.memoryUsage.rss() },
    { name: 'process_cpu_seconds_total', labels: {}, value: (user + system) / 1e6 },
    { name: 'process_start_time_seconds', labels: {}, value: Math.round(startedAt) },
  ];
}
