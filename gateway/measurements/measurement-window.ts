import { setImmediate as breathe } from 'node:timers/promises';
import type { MeasurementRow } from '../store/provider-tables.ts';
import type { Db } from '../store/store.ts';

/** One bar of one measure of one model, with what is added up in it. */
export type MeasuredBar = Omit<MeasurementRow, 'hour' | 'total_ms'>;

export interface MeasuredWindow {
  /** Milliseconds since 1970; the start of an hour. */
  readonly from: number;
  readonly bars: readonly MeasuredBar[];
}

const HOUR_MS = 3_600_000;
/** For so long after its end an hour may still get rows of transactions that began in it. */
const GRACE_MS = 60_000;

/**
 * Follows the last hours of what was measured, and gives their sum. Hours that have ended are added once and taken off
 * once, so that after the first time only the present hour is read, however long the window and busy the gateway.
 */
export function createMeasurementWindow(db: Db, hours: number) {
  let sums = new Map<string, MeasuredBar>();
  /** The hours in `sums`: from the first to before the last of these. */
  let [from, closed] = [0, 0];
  let reading: Promise<unknown> = Promise.resolve();

  const move = async (now: number): Promise<MeasuredWindow> => {
    const first = hourOf(now) - (hours - 1) * HOUR_MS;
    if (first < from || first >= closed) {
      sums = new Map();
      from = closed = first;
    }
    for (; closed < hourOf(now - GRACE_MS); closed += HOUR_MS) {
      addAll(sums, await barsOf(db, closed, closed + HOUR_MS).execute(), 1);
      await breathe();
    }
    for (; from < first; from += HOUR_MS) {
      addAll(sums, await barsOf(db, from, from + HOUR_MS).execute(), -1);
    }
    const all = new Map(sums);
    addAll(all, await barsOf(db, closed, Number.MAX_SAFE_INTEGER).execute(), 1);
    return { from: first, bars: [...all.values()].filter(({ count }) => count > 0) };
  };

  return (now: number): Promise<MeasuredWindow> => {
    const read = reading.then(() => move(now));
    reading = read.catch(() => {
      sums = new Map();
      from = closed = 0;
    });
    return read;
  };
}

/** A range of the primary key. */
export function barsOf(db: Db, from: number, to: number) {
  return db
    .selectFrom('measurements')
    .select(['provider', 'engine', 'measure', 'bucket', 'count', 'work_ms', 'estimated_ms', 'credits'])
    .where('hour', '>=', from)
    .where('hour', '<', to);
}

function addAll(sums: Map<string, MeasuredBar>, bars: readonly MeasuredBar[], sign: 1 | -1): void {
  for (const bar of bars) {
    const key = `${bar.provider} ${bar.engine} ${bar.measure} ${bar.bucket}`;
    const before = sums.get(key);
    sums.set(key, {
      ...bar,
      count: (before?.count ?? 0) + sign * bar.count,
      work_ms: (before?.work_ms ?? 0) + sign * bar.work_ms,
      estimated_ms: (before?.estimated_ms ?? 0) + sign * bar.estimated_ms,
      credits: (before?.credits ?? 0) + sign * bar.credits,
    });
  }
}

function hourOf(at: number): number {
  return at - (at % HOUR_MS);
}
