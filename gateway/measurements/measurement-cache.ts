import type { Store } from '../store/store.ts';
import { type Measurements, type MeasurementWindow, readMeasurements } from './read-measurements.ts';

const FRESH_MS = 15_000;

export type MeasurementCache = (window: MeasurementWindow) => Promise<Measurements>;

/** What was measured, read again when it is older than 15 s, however many ask. */
export function createMeasurementCache(store: Pick<Store, 'db'>, now: () => number): MeasurementCache {
  const kept = new Map<MeasurementWindow, { readonly until: number; readonly read: Promise<Measurements> }>();
  return (window) => {
    const known = kept.get(window);
    if (known !== undefined && known.until > now()) return known.read;
    const read = readMeasurements(store.db, window, now());
    kept.set(window, { until: now() + FRESH_MS, read });
    read.catch(() => kept.delete(window));
    return read;
  };
}
