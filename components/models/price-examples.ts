import { checkRequest } from '#catalog/check-request.ts';
import type { Model } from '#catalog/model.ts';
import { type ModelQuote, quoteModel } from '#catalog/quote.ts';
import { type FoundRequest, findRequest } from '#catalog/search/find-request.ts';
import { legalChoices, legalPrice, requestFor } from '#catalog/search/legal-choices.ts';
import { charactersMax } from '#catalog/search/meets.ts';
import { smallestRequest } from './default-quote.ts';

/** A request whose price is worked out line by line. */
export interface PriceExample {
  readonly kind: 'default' | 'cheapest' | 'dearest';
  readonly request: FoundRequest;
  readonly quote: ModelQuote;
}

/** The default request, the cheapest and the dearest of all legal ones; fewer where they cost the same. */
export function priceExamples(model: Model): readonly PriceExample[] {
  const examples = [
    exampleOf(model, 'default', standard(model)),
    exampleOf(model, 'cheapest', findRequest(model, [])),
    exampleOf(model, 'dearest', dearest(model)),
  ].filter((example) => example !== null);
  return examples.filter(
    ({ quote }, index) =>
      examples.findIndex((other) => other.quote.creditCost === quote.creditCost) === index,
  );
}

function exampleOf(
  model: Model,
  kind: PriceExample['kind'],
  found: FoundRequest | null,
): PriceExample | null {
  if (!found) return null;
  const request = requestFor(model, found, found.characters);
  return { kind, request: found, quote: quoteModel(model, request, checkRequest(model, request).options) };
}

function standard(model: Model): FoundRequest {
  const { input } = smallestRequest(model);
  const inputs = model.inputs.map(({ name }) => name).filter((name) => input[name] !== undefined);
  return { inputs, options: {}, characters: 1, credits: legalPrice(model, { inputs, options: {} }) ?? 0 };
}

/** With the longest text where text is charged. */
function dearest(model: Model): FoundRequest | null {
  const characters = model.price.per?.field === 'text' ? charactersMax(model) : 1;
  const priced = legalChoices(model).flatMap((choice) => {
    const credits = legalPrice(model, choice, choice.inputs.includes('text') ? characters : 1);
    return credits === undefined ? [] : [{ ...choice, credits }];
  });
  const most = Math.max(...priced.map(({ credits }) => credits));
  const best = priced.find(({ credits }) => credits === most);
  return best ? { ...best, characters: best.inputs.includes('text') ? characters : 1 } : null;
}
