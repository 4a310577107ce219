import { checkRequest } from '#catalog/check-request.ts';
import type { Model } from '#catalog/model.ts';
import { type ModelQuote, quoteModel } from '#catalog/quote.ts';
import type { GenerateInput } from '#contract/request.ts';

/** The price with the default options; where text is charged, of a text of up to 1,000 characters. */
export function defaultQuote(model: Model): ModelQuote {
  const request = smallestRequest(model);
  return quoteModel(model, request, checkRequest(model, request).options);
}

/** A legal request that gives only what the model insists on. */
export function smallestRequest(model: Model): GenerateInput {
  const required = model.inputs.filter((input) => input.required).map((input) => input.name);
  const names = [...required, ...(model.oneOf?.slice(0, 1) ?? [])];
  const input = Object.fromEntries(
    names.map((name) => [name, name === 'text' ? 'text' : `https://example.com/${name}`]),
  );
  return { type: model.type, provider: model.provider, input };
}
