import type { Model } from '#catalog/model.ts';
import { type ProviderAdapter, ProviderError } from './provider.ts';

/** Which adapter serves which model. */
export interface ProviderRegistry {
  /** The first adapter in order that serves the model and can do it now. Throws ProviderError PROVIDER_UNAVAILABLE. */
  adapterFor(model: Model): ProviderAdapter;
  /** The adapter with this id, for work that it has begun. Throws ProviderError PROVIDER_UNAVAILABLE. */
  adapterById(id: string): ProviderAdapter;
  /** Why nothing can serve the model now, as a sentence; null when something can. */
  unavailable(model: Model): string | null;
  /** Which kind of engine serves the model now, or would if it were available. */
  engine(model: Model): ProviderAdapter['engine'];
}

/** The order of `adapters` is the order of preference. */
export function createRegistry(adapters: readonly ProviderAdapter[]): ProviderRegistry {
  const serving = (model: Model) => adapters.filter((adapter) => adapter.serves(model));
  const ready = (model: Model) => serving(model).find((adapter) => adapter.unavailable(model) === null);
  const unavailable = (model: Model) => {
    if (ready(model)) return null;
    const reasons = serving(model).flatMap((adapter) => adapter.unavailable(model) ?? []);
    return reasons[0] ?? `Nothing on this gateway serves ${model.provider}.`;
  };
  return {
    unavailable,
    engine: (model) => (ready(model) ?? serving(model)[0])?.engine ?? 'SIMULATED',
    adapterFor(model) {
      const adapter = ready(model);
      if (adapter) return adapter;
      throw new ProviderError('PROVIDER_UNAVAILABLE', unavailable(model) ?? '', { retryable: true });
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
