import type { Model } from '#catalog/model.ts';
import type { MeasurementCache } from '../measurements/measurement-cache.ts';
import type { Measurement, ProviderMeasurement } from '../measurements/summarize.ts';
import type { Store } from '../store/store.ts';
import { type Circuits, type Route, readCircuits } from './circuits.ts';
import type { ProviderAdapter } from './provider.ts';
import type { ProviderRegistry } from './registry.ts';
import type { Measured, SelectionFacts } from './selection.ts';
import { withStops } from './spending.ts';

/** How things stand at one moment: all that choosing needs beside the catalog. */
export interface Conditions extends SelectionFacts {
  retrySeconds(model: Model): number;
  /** Throws ProviderError PROVIDER_UNAVAILABLE. */
  adapterFor(model: Model): ProviderAdapter;
  /** Whether the way was given up and may be tried by one generation now. */
  isHalfOpen(route: Route): boolean;
}

export interface ConditionParts {
  readonly store: Store;
  readonly providers: ProviderRegistry;
  readonly measurements: MeasurementCache;
  readonly now: () => number;
}

/** Generations that must have ended before what was measured says more than the catalog. */
const ENOUGH = 5;
/** Successes a model is trusted with in advance, so that one early failure does not shut it out. */
const TRUST = 10;
const PACE = { min: 0.05, max: 20 };

/** `tried` are ways that have failed for the generation at hand: they count as unavailable. */
export async function readConditions(
  { store, providers, measurements, now }: ConditionParts,
  tried: readonly Route[] = [],
): Promise<Conditions> {
  const found = await withStops(store.db, await readCircuits(store.db, now()), providers.vendors, now());
  const circuits = without(tried, found);
  const [day, week] = [await measurements('DAY'), await measurements('WEEK')];
  return {
    unavailable: (model) => providers.unavailable(model, circuits),
    engine: providers.engine,
    retrySeconds: (model) => providers.retrySeconds(model, circuits),
    adapterFor: (model) => providers.adapterFor(model, circuits),
    isHalfOpen: circuits.isHalfOpen,
    measured(model) {
      const of = (list: readonly ProviderMeasurement[]) =>
        list.find((each) => each.provider === model.provider && each.engine === providers.engine(model));
      const found = [of(day.providers), of(week.providers)].find((each) => endedOf(each) >= ENOUGH);
      return found === undefined ? null : measuredOf(found);
    },
  };
}

function measuredOf({ pace, completed, failed }: Measurement): Measured {
  return {
    pace: Math.min(PACE.max, Math.max(PACE.min, pace ?? 1)),
    reliability: (completed + TRUST) / (completed + failed + TRUST),
  };
}

function endedOf(measurement: Measurement | undefined): number {
  return measurement === undefined ? 0 : measurement.completed + measurement.failed;
}

function without(tried: readonly Route[], circuits: Circuits): Circuits {
  const wasTried = ({ adapter, provider }: Route) =>
    tried.some((each) => each.adapter === adapter && each.provider === provider);
  return {
    ...circuits,
    openBecause: (route) =>
      wasTried(route) ? `${route.provider} has failed for this request.` : circuits.openBecause(route),
  };
}
