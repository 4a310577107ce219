import type { ResultOfOperation } from '#contract/operations.ts';
import type { GenerationType } from '#contract/request.ts';

export type Measurements = ResultOfOperation<'Measurements'>['measurements'];
export type Measurement = Measurements['total'];

/** A model as the status shows it. */
export interface StatusModel {
  /** What the API takes as `provider`. */
  readonly provider: string;
  readonly name: string;
  readonly type: GenerationType;
}

export interface StatusRow extends StatusModel {
  /** Absent without data. */
  readonly measured?: { readonly engine: string; readonly measurement: Measurement };
}

/** A row for each model and each engine that served it, in the order of the models; one without data where none did. */
export function statusRows(models: readonly StatusModel[], measurements: Measurements): readonly StatusRow[] {
  return models.flatMap((model) => {
    const measured = measurements.providers.filter(({ provider }) => provider === model.provider);
    if (measured.length === 0) return [model];
    return measured.map(({ engine, measurement }) => ({ ...model, measured: { engine, measurement } }));
  });
}

/** In which ways the generations of the window ended. */
export function countsOf({ completed, failed, refused, canceled }: Measurement) {
  return { completed, failed, refused, canceled };
}

/** How many generations ended in the window, in whatever way. */
export function endedCount({ completed, failed, refused, canceled }: Measurement): number {
  return completed + failed + refused + canceled;
}

/** The model of a medium that completed most, with how long its files took. Undefined when none completed. */
export function busiest(rows: readonly StatusRow[], type: GenerationType) {
  const done = rows.flatMap((row) => {
    const result = row.measured?.measurement.result;
    return row.type === type && result ? [{ name: row.name, result }] : [];
  });
  return done.toSorted((a, b) => b.result.count - a.result.count)[0];
}
