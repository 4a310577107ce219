import type { Db } from '../store/store.ts';
import type { MeasurementRow } from '../store/tables.ts';
import { type Bar, countOf, quantile } from './histogram.ts';

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

type Row = Pick<MeasurementRow, 'measure' | 'bucket' | 'count' | 'work_ms' | 'estimated_ms' | 'credits'> &
  Pick<MeasurementRow, 'provider' | 'engine'>;

const HOUR_MS = 3_600_000;
const windowHours = { DAY: 24, WEEK: 168 } as const;
export type MeasurementWindow = keyof typeof windowHours;

/** What was measured in the hours of a window that ends now. */
export async function readMeasurements(
  db: Db,
  window: MeasurementWindow,
  now: number,
): Promise<Measurements> {
  const hour = now - (now % HOUR_MS);
  const from = hour - (windowHours[window] - 1) * HOUR_MS;
  const rows = await measuredSince(db, from).execute();
  const groups = Map.groupBy(rows.map(numbers), ({ provider, engine }) => `${provider} ${engine}`);
  const providers = [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    return [
      { provider: first.provider, engine: first.engine as ProviderMeasurement['engine'], ...summary(group) },
    ];
  });
  return { from, to: now, total: summary(rows.map(numbers)), providers };
}

/** Reads a range of the primary key: as many rows as there are bars in the window, whatever the number of jobs. */
export function measuredSince(db: Db, from: number) {
  return db
    .selectFrom('measurements')
    .select(['provider', 'engine', 'measure', 'bucket'])
    .select(({ fn }) => [
      fn.sum<number>('count').as('count'),
      fn.sum<number>('work_ms').as('work_ms'),
      fn.sum<number>('estimated_ms').as('estimated_ms'),
      fn.sum<number>('credits').as('credits'),
    ])
    .where('hour', '>=', from)
    .groupBy(['provider', 'engine', 'measure', 'bucket'])
    .orderBy('provider')
    .orderBy('engine');
}

/** Databases answer sums as text where they might not fit a number. */
function numbers(row: Row): Row {
  const { count, work_ms, estimated_ms, credits } = row;
  return {
    ...row,
    count: Number(count),
    work_ms: Number(work_ms),
    estimated_ms: Number(estimated_ms),
    credits: Number(credits),
  };
}

function summary(rows: readonly Row[]): Measurement {
  const of = (measure: Row['measure']) => rows.filter((row) => row.measure === measure);
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

function spread(rows: readonly Row[]): Spread | null {
  const merged: Bar[] = rows.map(({ bucket, count }) => ({ bucket, count }));
  const [p50, p95] = [quantile(merged, 0.5), quantile(merged, 0.95)];
  return p50 === null || p95 === null
    ? null
    : { count: countOf(merged), p50: seconds(p50), p95: seconds(p95) };
}

function seconds(ms: number): number {
  return Number((ms / 1_000).toPrecision(3));
}
