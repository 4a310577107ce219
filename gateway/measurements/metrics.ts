type Labels = Readonly<Record<string, string>>;

interface Description {
  readonly help: string;
  readonly type: 'counter' | 'histogram' | 'gauge';
}

const described = {
  doitong_requests_total: { type: 'counter', help: 'GraphQL requests answered, by HTTP status.' },
  doitong_generations_accepted_total: { type: 'counter', help: 'Generations accepted.' },
  doitong_generations_ended_total: { type: 'counter', help: 'Generations that ended, by status.' },
  doitong_generations_switched_total: { type: 'counter', help: 'Generations given to another model.' },
  doitong_credits_total: { type: 'counter', help: 'Credits reserved, kept and returned.' },
  doitong_vendor_files_total: { type: 'counter', help: 'Files that a vendor was asked to make.' },
  doitong_vendor_cost_usd_total: {
    type: 'counter',
    help: 'What vendors charge for them by the table of the operator, in US dollars.',
  },
  doitong_vendor_credits_total: {
    type: 'counter',
    help: 'Credits charged for the same files; with the cost, the margin.',
  },
  doitong_webhook_attempts_total: { type: 'counter', help: 'Attempts to deliver a webhook, by outcome.' },
  doitong_accept_seconds: { type: 'histogram', help: 'From a generate request until it was accepted.' },
  doitong_result_seconds: { type: 'histogram', help: 'From acceptance until the file was ready.' },
  doitong_jobs: { type: 'gauge', help: 'Jobs in the queue of the store, by name and state.' },
  doitong_jobs_due: {
    type: 'gauge',
    help: 'Those of them that could run now and wait for a worker, by name.',
  },
  process_resident_memory_bytes: { type: 'gauge', help: 'Memory of this process.' },
  process_cpu_seconds_total: { type: 'counter', help: 'CPU time of this process.' },
  process_start_time_seconds: { type: 'gauge', help: 'When this process began, in seconds since 1970.' },
} as const satisfies Readonly<Record<string, Description>>;

type MetricName = keyof typeof described;
type Named<Type extends string> = {
  [Name in MetricName]: (typeof described)[Name]['type'] extends Type ? Name : never;
}[MetricName];

/** What this process has counted since it began. Labels never hold what a caller wrote. */
export interface Metrics {
  count(name: Named<'counter'>, labels: Labels, by?: number): void;
  observe(name: Named<'histogram'>, labels: Labels, seconds: number): void;
  /** All of it in the text format of Prometheus, with gauges that were read just now. */
  text(gauges: readonly Sample[]): string;
}

export interface Sample {
  readonly name: MetricName;
  readonly labels: Labels;
  readonly value: number;
}

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];
const UP_TO = [...BOUNDS, Number.POSITIVE_INFINITY];

interface Histogram {
  readonly name: string;
  readonly labels: Labels;
  /** How many were at most as long as each of `UP_TO`. */
  readonly counts: number[];
  sum: number;
}

export function createMetrics(): Metrics {
  const values = new Map<string, number>();
  const histograms = new Map<string, Histogram>();
  return {
    count(name, labels, by = 1) {
      const series = seriesOf(name, labels);
      values.set(series, (values.get(series) ?? 0) + by);
    },
    observe(name, labels, seconds) {
      const series = seriesOf(name, labels);
      const seen = histograms.get(series) ?? { name, labels, counts: UP_TO.map(() => 0), sum: 0 };
      for (const [at, bound] of UP_TO.entries())
        if (seconds <= bound) seen.counts[at] = (seen.counts[at] ?? 0) + 1;
      seen.sum += seconds;
      histograms.set(series, seen);
    },
    text(gauges) {
      const read = gauges.map(({ name, labels, value }): [string, number] => [seriesOf(name, labels), value]);
      const all = [...values, ...[...histograms.values()].flatMap(seriesOfHistogram), ...read];
      return Object.entries(described)
        .map(([name, about]) => block(name, about, all))
        .join('');
    },
  };
}

function seriesOfHistogram({ name, labels, counts, sum }: Histogram): [string, number][] {
  const bars = UP_TO.map((bound, at): [string, number] => {
    const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound);
    return [seriesOf(`${name}_bucket`, { ...labels, le }), counts[at] ?? 0];
  });
  return [
    ...bars,
    [seriesOf(`${name}_sum`, labels), sum],
    [seriesOf(`${name}_count`, labels), counts.at(-1) ?? 0],
  ];
}

function block(name: string, { help, type }: Description, all: readonly [string, number][]): string {
  const own = all.filter(([series]) => /^\w+/.exec(series)?.[0].replace(/_(bucket|sum|count)$/, '') === name);
  const lines = own.map(([series, value]) => `${series} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function seriesOf(name: string, labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
