import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { defaultQuote } from './default-quote.ts';

const relatedMax = 4;

/** Other models of the same medium, the nearest default price first; pages of the same model are left out. */
export function relatedModels(model: Model): readonly Model[] {
  const price = (other: Model) => defaultQuote(other).creditCost;
  const own = price(model);
  return models
    .filter(
      (other) =>
        other.type === model.type && other.provider !== model.provider && other.id === other.provider,
    )
    .toSorted((a, b) => Math.abs(price(a) - own) - Math.abs(price(b) - own))
    .slice(0, relatedMax);
}

/** Other pages of the same model. */
export function samePages(model: Model): readonly Model[] {
  return models.filter((other) => other.provider === model.provider && other.id !== model.id);
}
