import { modelsOfType } from '#catalog/models.ts';
import { defaultQuote } from '#components/models/default-quote.ts';

/** The model that makes a picture for the fewest credits, and how many: what is tried on these pages costs that much. */
export function cheapestImage() {
  const [first] = modelsOfType('IMAGE')
    .map((model) => ({ ...model, credits: defaultQuote(model).creditCost }))
    .toSorted((a, b) => a.credits - b.credits);
  if (!first) throw new Error('The catalog has no model for images.');
  return first;
}
