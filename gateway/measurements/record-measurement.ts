import type { MeasurementRow } from '../store/provider-tables.ts';
import type { Tx } from '../store/store.ts';
import { bucketOf } from './histogram.ts';

export interface Measured {
  readonly measure: MeasurementRow['measure'];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly provider: string;
  readonly engine: string;
  readonly ms: number;
  /** Without the time in the queue. */
  readonly workMs?: number;
  /** What the catalog expects of the work. */
  readonly estimatedMs?: number;
  /** Credits that were kept. */
  readonly credits?: number;
}

const HOUR_MS = 3_600_000;

/** Adds one measurement to the bar of its hour: reading a week costs the same after ten jobs and after a million. */
export function recordMeasurement(tx: Tx, measured: Measured): Promise<void> {
  return recordMeasurements(tx, [measured]);
}

/** The same for several. Each bar is written once, and in one order: so two that add to the same bars never wait for each other. */
export async function recordMeasurements(tx: Tx, measured: readonly Measured[]): Promise<void> {
  const bars = Map.groupBy(measured.map(barOf), keyOf);
  for (const key of [...bars.keys()].sort()) await addTo(tx, (bars.get(key) ?? []).reduce(sum));
}

function barOf({ at, provider, engine, measure, ms, ...more }: Measured): MeasurementRow {
  const { workMs = 0, estimatedMs = 0, credits = 0 } = more;
  return {
    ...{ hour: at - (at % HOUR_MS), provider, engine, measure, bucket: bucketOf(ms), count: 1 },
    ...{ total_ms: ms, work_ms: workMs, estimated_ms: estimatedMs, credits },
  };
}

function keyOf({ hour, provider, engine, measure, bucket }: MeasurementRow): string {
  return JSON.stringify([hour, provider, engine, measure, bucket]);
}

function sum(a: MeasurementRow, b: MeasurementRow): MeasurementRow {
  return {
    ...a,
    count: a.count + b.count,
    total_ms: a.total_ms + b.total_ms,
    work_ms: a.work_ms + b.work_ms,
    estimated_ms: a.estimated_ms + b.estimated_ms,
    credits: a.credits + b.credits,
  };
}

async function addTo(tx: Tx, bar: MeasurementRow): Promise<void> {
  await tx
    .insertInto('measurements')
    .values(bar)
    .onConflict((conflict) =>
      conflict.columns(['hour', 'provider', 'engine', 'measure', 'bucket']).doUpdateSet((eb) => ({
        count: eb('measurements.count', '+', bar.count),
        total_ms: eb('measurements.total_ms', '+', bar.total_ms),
        work_ms: eb('measurements.work_ms', '+', bar.work_ms),
        estimated_ms: eb('measurements.estimated_ms', '+', bar.estimated_ms),
        credits: eb('measurements.credits', '+', bar.credits),
      })),
    )
    .execute();
}
