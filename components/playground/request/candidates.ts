import { checkRequest } from '#catalog/check-request.ts';
import { modelsOfType } from '#catalog/models.ts';
import { quoteModel } from '#catalog/quote.ts';
import type { GenerateInput } from '#contract/request.ts';

/** The least and the most that a request can cost, in credits. */
export interface PriceRange {
  readonly min: number;
  readonly max: number;
}

/** What a request without `provider` would cost with each model that takes it; null when none of the type does. */
export function priceRange(request: GenerateInput): PriceRange | null {
  const costs = modelsOfType(request.type).flatMap((model) => {
    const { problems, options } = checkRequest(model, request);
    return problems.length === 0 ? [quoteModel(model, request, options).creditCost] : [];
  });
  return costs.length === 0 ? null : { min: Math.min(...costs), max: Math.max(...costs) };
}
