import { checkEntry } from './check-entry.ts';
import { checkPrice } from './check-price.ts';
import { checkWords, type WordTree } from './check-words.ts';
import { duplicates } from './duplicates.ts';
import type { Model, PriceRule } from './model.ts';
import type { Plan } from './plans.ts';

/** Every defect of the catalog as a sentence that names the entry; none when all is well. `words` are `catalog` messages. */
export function checkCatalog(
  models: readonly Model[],
  prices: Readonly<Record<string, PriceRule>>,
  plans: readonly Plan[],
  words: { readonly pt: WordTree; readonly en: WordTree },
): string[] {
  return [
    ...duplicates(models.map((model) => model.id)).map((id) => `Model ${id} exists twice.`),
    ...missingProviders(models),
    ...models.flatMap(checkEntry),
    ...checkPrices(models, prices),
    ...checkPlans(plans),
    ...checkWords(models, plans, words),
  ];
}

function missingProviders(models: readonly Model[]): string[] {
  return models
    .filter((model) => !models.some((other) => other.id === model.provider))
    .map((model) => `Model ${model.id}: its provider ${model.provider} is no model.`);
}

function checkPrices(models: readonly Model[], prices: Readonly<Record<string, PriceRule>>): string[] {
  const providers = models.filter((model) => model.id === model.provider);
  const unpriced = providers.filter((model) => !Object.hasOwn(prices, model.provider));
  const leftover = Object.keys(prices).filter((id) => !providers.some((model) => model.provider === id));
  return [
    ...unpriced.map((model) => `Model ${model.id} has no price in prices.ts.`),
    ...leftover.map((id) => `Price ${id} belongs to no model.`),
    ...providers.flatMap((model) => {
      const price = prices[model.provider];
      return price ? checkPrice(model, price) : [];
    }),
  ];
}

function checkPlans(plans: readonly Plan[]): string[] {
  const names = plans.map((plan) => plan.id);
  return [
    ...duplicates(names).map((id) => `Plan ${id} exists twice.`),
    ...plans.flatMap((plan) =>
      Object.entries(plan)
        .filter(([, value]) => typeof value === 'number' && !(Number.isInteger(value) && value >= 0))
        .map(([field, value]) => `Plan ${plan.id}: ${field} is ${value}; it must be a whole number from 0.`),
    ),
  ];
}
