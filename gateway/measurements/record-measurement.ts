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
export async function recordMeasurement(tx: Tx, measured: Measured): Promise<void> {
  const { at, provider, engine, measure, ms, workMs = 0, estimatedMs = 0, credits = 0 } = measured;
  await tx
    .insertInto('measurements')
    .values({
      ...{ hour: at - (at % HOUR_MS), provider, engine, measure, bucket: bucketOf(ms), count: 1 },
      ...{ total_ms: ms, work_ms: workMs, estimated_ms: estimatedMs, credits },
    })
    .onConflict((conflict) =>
      conflict.columns(['hour', 'provider', 'engine', 'measure', 'bucket']).doUpdateSet((eb) => ({
        count: eb('measurements.count', '+', 1),
        total_ms: eb('measurements.total_ms', '+', ms),
        work_ms: eb('measurements.work_ms', '+', workMs),
        estimated_ms: eb('measurements.estimated_ms', '+', estimatedMs),
        credits: eb('measurements.credits', '+', credits),
      })),
    )
    .execute();
}
