import { jobGauges } from './jobs/job-gauges.ts';
import type { Log } from './log.ts';
import type { MetricFamily, Metrics } from './measurements/metrics.ts';
import { processGauges } from './measurements/process-gauges.ts';
import type { Store } from './store/store.ts';

export interface MetricSources {
  readonly metrics: Metrics;
  /** Absent: it is about to be closed, and not asked. */
  readonly store: Store | undefined;
  readonly now: () => number;
  readonly log: Log;
}

/** What this process has counted, beside what it and the store say now. A store that does not answer is left out. */
export async function readMetrics({
  metrics,
  store,
  now,
  log,
}: MetricSources): Promise<readonly MetricFamily[]> {
  const asked = store === undefined ? Promise.resolve([]) : jobGauges(store, now());
  const jobs = await asked.catch((cause: unknown) => {
    log.warn('metrics.jobs-unread', {}, cause);
    return [];
  });
  return metrics.families([...jobs, ...processGauges()]);
}
