export type Labels = Readonly<Record<string, string>>;

interface Description {
  readonly help: string;
  readonly type: 'counter' | 'histogram' | 'gauge';
  /** As UCUM has it; absent for plain numbers. */
  readonly unit?: string;
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
  doitong_accept_seconds: {
    type: 'histogram',
    unit: 's',
    help: 'From a generate request until it was accepted.',
  },
  doitong_result_seconds: { type: 'histogram', unit: 's', help: 'From acceptance until the file was ready.' },
  doitong_jobs: { type: 'gauge', help: 'Jobs in the queue of the store, by name and state.' },
  doitong_jobs_due: {
    type: 'gauge',
    help: 'Those of them that could run now and wait for a worker, by name.',
  },
  process_resident_memory_bytes: { type: 'gauge', unit: 'By', help: 'Memory of this process.' },
  process_cpu_seconds_total: { type: 'counter', unit: 's', help: 'CPU time of this process.' },
  process_start_time_seconds: {
    type: 'gauge',
    unit: 's',
    help: 'When this process began, in seconds since 1970.',
  },
} as const satisfies Readonly<Record<string, Description>>;

type MetricName = keyof typeof described;
type Named<Type extends string> = {
  [Name in MetricName]: (typeof described)[Name]['type'] extends Type ? Name : never;
}[MetricName];

export interface Sample {
  readonly name: MetricName;
  readonly labels: Labels;
  readonly value: number;
}

/** Durations of one series, in seconds. */
export interface Distribution {
  readonly labels: Labels;
  /** How many are at most as long as each of `bounds`, and longer than the one before; last, those that are longer. */
  readonly counts: readonly number[];
  readonly sum: number;
  readonly count: number;
}

/** One metric with all of its series. */
export type MetricFamily = { readonly name: MetricName; readonly help: string; readonly unit?: string } & (
  | { readonly type: 'counter' | 'gauge'; readonly points: readonly Sample[] }
  | {
      readonly type: 'histogram';
      readonly bounds: readonly number[];
      readonly points: readonly Distribution[];
    }
);

/** What this process has counted since it began. Labels never hold what a caller wrote. */
export interface Metrics {
  count(name: Named<'counter'>, labels: Labels, by?: number): void;
  observe(name: Named<'histogram'>, labels: Labels, seconds: number): void;
  /** All of it, with what was read elsewhere just now. */
  families(read: readonly Sample[]): readonly MetricFamily[];
}

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];

interface Histogram extends Distribution {
  readonly name: MetricName;
  readonly counts: number[];
  sum: number;
  count: number;
}

export function createMetrics(): Metrics {
  const sums = new Map<string, { -readonly [Key in keyof Sample]: Sample[Key] }>();
  const histograms = new Map<string, Histogram>();
  return {
    count(name, labels, by = 1) {
      const sum = kept(sums, name, labels, { name, labels, value: 0 });
      sum.value += by;
    },
    observe(name, labels, seconds) {
      const counts = Array<number>(BOUNDS.length + 1).fill(0);
      const histogram = kept(histograms, name, labels, { name, labels, counts, sum: 0, count: 0 });
      const bucket = BOUNDS.findIndex((bound) => seconds <= bound);
      const place = bucket === -1 ? BOUNDS.length : bucket;
      histogram.counts[place] = (histogram.counts[place] ?? 0) + 1;
      histogram.sum += seconds;
      histogram.count += 1;
    },
    families(read) {
      const points = [...sums.values(), ...read];
      const named = <Point extends { name: MetricName }>(all: Iterable<Point>, name: string) =>
        Array.from(all).filter((point) => point.name === name);
      return metricNames.map((name): MetricFamily => {
        const { type, ...about }: Description = described[name];
        return type === 'histogram'
          ? { name, ...about, type, bounds: BOUNDS, points: named(histograms.values(), name) }
          : { name, ...about, type, points: named(points, name) };
      });
    },
  };
}

const metricNames = Object.keys(described) as readonly MetricName[];

/** The point of a series, which is `first` until there is one. */
function kept<Point>(points: Map<string, Point>, name: string, labels: Labels, first: Point): Point {
  const series = `${name} ${JSON.stringify(labels)}`;
  const point = points.get(series) ?? first;
  points.set(series, point);
  return point;
}
