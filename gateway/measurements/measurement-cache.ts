import type { Store } from '../store/store.ts';
import { createMeasurementWindow } from './measurement-window.ts';
import { type Measurements, type MeasurementWindow, summarize, windowHours } from './summarize.ts';

const FRESH_MS = 5_000;

export type MeasurementCache = (window: MeasurementWindow) => Promise<Measurements>;

/** What was measured, read again when it is older than 5 s, however many ask. */
export function createMeasurementCache({ db }: Pick<Store, 'db'>, now: () => number): MeasurementCache {
  const follow = (hours: number) => {
    const read = createMeasurementWindow(db, hours);
    let kept: { readonly until: number; readonly measurements: Promise<Measurements> } | undefined;
    return (): Promise<Measurements> => {
      if (kept !== undefined && kept.until > now()) return kept.measurements;
      const at = now();
      const measurements = read(at).then((window) => summarize(window, at));
      kept = { until: at + FRESH_MS, measurements };
      measurements.catch(() => {
        kept = undefined;
      });
      return measurements;
    };
  };
  const windows = { DAY: follow(windowHours.DAY), WEEK: follow(windowHours.WEEK) };
  return (window) => windows[window]();
}
