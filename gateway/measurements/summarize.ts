import { type Bar, countOf, quantile } from './histogram.ts';
import type { MeasuredBar, MeasuredWindow } from './measurement-window.ts';

/** How long something took. Seconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
}

/** What a window of time showed. Mirrors `Measurement` of the schema: null where there is no data. */
export interface Measurement {
  /** Generations that ended with a file. */
  readonly completed: number;
  /** Generations that the model could not finish. */
  readonly failed: number;
  /** Generations whose input could not be used. */
  readonly refused: number;
  readonly canceled: number;
  /** Of those that the model finished or could not finish, from 0 to 1. */
  readonly successRate: number | null;
  readonly accept: Spread | null;
  readonly queue: Spread | null;
  readonly result: Spread | null;
  /** Credits kept for a generation that completed, on average. */
  readonly averageCredits: number | null;
  /** How long the work took, as a multiple of what the catalog expects. */
  readonly pace: number | null;
}

export interface ProviderMeasurement extends Measurement {
  readonly provider: string;
  readonly engine: 'LIVE' | 'SIMULATED';
}

export interface Measurements {
  /** Milliseconds since 1970; the start of an hour. */
  readonly from: number;
  readonly to: number;
  readonly total: Measurement;
  /** By provider and engine, in order of name. */
  readonly providers: readonly ProviderMeasurement[];
}

export type MeasurementWindow = 'DAY' | 'WEEK';
export const windowHours: Readonly<Record<MeasurementWindow, number>> = { DAY: 24, WEEK: 168 };

/** What the bars of a window say. */
export function summarize({ from, bars }: MeasuredWindow, to: number): Measurements {
  const groups = Map.groupBy(bars, ({ provider, engine }) => `${provider} ${engine}`);
  const providers = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const first = group[0];
      if (first === undefined) return [];
      const engine = first.engine as ProviderMeasurement['engine'];
      return [{ provider: first.provider, engine, ...summary(group) }];
    });
  return { from, to, total: summary(bars), providers };
}

function summary(rows: readonly MeasuredBar[]): Measurement {
  const of = (measure: MeasuredBar['measure']) => rows.filter((row) => row.measure === measure);
  const completed = countOf(of('completed'));
  const failed = countOf(of('failed'));
  const sum = (name: 'work_ms' | 'estimated_ms' | 'credits') =>
    of('completed').reduce((total, row) => total + row[name], 0);
  const estimated = sum('estimated_ms');
  return {
    ...{ completed, failed, refused: countOf(of('refused')), canceled: countOf(of('canceled')) },
    successRate: completed + failed === 0 ? null : completed / (completed + failed),
    accept: spread(of('accept')),
    queue: spread(of('queue')),
    result: spread(of('completed')),
    averageCredits: completed === 0 ? null : sum('credits') / completed,
    pace: estimated === 0 ? null : sum('work_ms') / estimated,
  };
}

function spread(rows: readonly MeasuredBar[]): Spread | null {
  const merged: Bar[] = rows.map(({ bucket, count }) => ({ bucket, count }));
  const [p50, p95] = [quantile(merged, 0.5), quantile(merged, 0.95)];
  return p50 === null || p95 === null
    ? null
    : { count: countOf(merged), p50: seconds(p50), p95: seconds(p95) };
}

function seconds(ms: number): number {
  return Number((ms / 1_000).toPrecision(3));
}
