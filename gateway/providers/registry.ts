import type { Model } from '#catalog/model.ts';
import { type Circuits, noCircuits } from './circuits.ts';
import { type ProviderAdapter, ProviderError } from './provider.ts';

/** Which adapter serves which model. */
export interface ProviderRegistry {
  /**
   * The first adapter in order that serves the model and can do it now. An adapter that keeps failing is passed over
   * for another one of the same kind of engine. Throws ProviderError PROVIDER_UNAVAILABLE.
   */
  adapterFor(model: Model, circuits?: Circuits): ProviderAdapter;
  /** The adapter with this id, for work that it has begun. Throws ProviderError PROVIDER_UNAVAILABLE. */
  adapterById(id: string): ProviderAdapter;
  /** Why nothing can serve the model now, as a sentence; null when something can. */
  unavailable(model: Model, circuits?: Circuits): string | null;
  /** Whole seconds after which a model that is unavailable may be asked for again. */
  retrySeconds(model: Model, circuits?: Circuits): number;
  /** Which kind of engine serves the model now, or would if it were available. */
  engine(model: Model): ProviderAdapter['engine'];
  /** Ids of the adapters whose vendor charges the operator. */
  readonly vendors: readonly string[];
}

/** When nothing says better. */
const RETRY_SECONDS = 30;

/** The order of `adapters` is the order of preference. */
export function createRegistry(adapters: readonly ProviderAdapter[]): ProviderRegistry {
  const serving = (model: Model) => adapters.filter((adapter) => adapter.serves(model));
  const ready = (model: Model) => serving(model).filter((adapter) => adapter.unavailable(model) === null);
  /** A model's own maker is never silently replaced by the built-in engine because it fails. */
  const alike = (model: Model) => ready(model).filter(({ engine }) => engine === ready(model)[0]?.engine);
  const openBecause = (model: Model, { id }: ProviderAdapter, circuits: Circuits) =>
    circuits.openBecause({ adapter: id, provider: model.provider });
  const chosen = (model: Model, circuits: Circuits) =>
    alike(model).find((adapter) => openBecause(model, adapter, circuits) === null);
  const unavailable = (model: Model, circuits: Circuits = noCircuits) => {
    if (chosen(model, circuits)) return null;
    const reasons = [
      ...alike(model).flatMap((adapter) => openBecause(model, adapter, circuits) ?? []),
      ...serving(model).flatMap((adapter) => adapter.unavailable(model) ?? []),
    ];
    return reasons[0] ?? `Nothing on this gateway serves ${model.provider}.`;
  };
  return {
    unavailable,
    vendors: adapters.filter(({ engine }) => engine === 'LIVE').map(({ id }) => id),
    retrySeconds(model, circuits = noCircuits) {
      const left = alike(model).flatMap(
        ({ id }) => circuits.secondsLeft({ adapter: id, provider: model.provider }) ?? [],
      );
      return left.length === 0 ? RETRY_SECONDS : Math.min(...left);
    },
    engine: (model) => (ready(model)[0] ?? serving(model)[0])?.engine ?? 'SIMULATED',
    adapterFor(model, circuits = noCircuits) {
      const adapter = chosen(model, circuits);
      if (adapter) return adapter;
      throw new ProviderError('PROVIDER_UNAVAILABLE', unavailable(model, circuits) ?? '', {
        retryable: true,
      });
    },
    adapterById(id) {
      const adapter = adapters.find((each) => each.id === id);
      if (adapter) return adapter;
      throw new ProviderError(
        'PROVIDER_UNAVAILABLE',
        'The provider that began the work is not set up any more.',
      );
    },
  };
}
