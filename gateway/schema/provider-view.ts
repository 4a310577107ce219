import { checkRequest } from '#catalog/check-request.ts';
import { describePrice } from '#catalog/describe-price.ts';
import { estimateSeconds } from '#catalog/estimate.ts';
import type { Model, OptionSpec } from '#catalog/model.ts';
import { quoteModel } from '#catalog/quote.ts';
import type { GenerateInput, InputName } from '#contract/request.ts';
import type { ModelWords } from './words.ts';

type Engine = 'LIVE' | 'SIMULATED';

/** A model as `Provider` of the schema. */
export function providerView(model: Model, words: ModelWords, engine: Engine) {
  const { provider: id, type, name, maker } = model;
  return {
    ...{ id, type, name, maker, engine },
    description: words.description,
    features: words.features,
    limitations: words.limitations,
    versions: model.versions.map((version) => version.id),
    inputs: model.inputs,
    pricing: defaultPricing(model, engine),
    options: model.options.map((option) => optionView(option, words)),
  };
}

function defaultPricing(model: Model, engine: Engine) {
  const request = smallestRequest(model);
  const { options } = checkRequest(model, request);
  return {
    creditCost: quoteModel(model, request, options).creditCost,
    estimatedTime: estimateSeconds(model, request, options, engine),
    rule: describePrice(model.price),
  };
}

/** Only what the model can not do without. Its addresses are never opened. */
function smallestRequest(model: Model): GenerateInput {
  const required = model.inputs.filter((input) => input.required).map((input) => input.name);
  const names: readonly InputName[] = required.length > 0 ? required : (model.oneOf?.slice(0, 1) ?? []);
  return { type: model.type, input: Object.fromEntries(names.map((name) => [name, 'x'])) };
}

function optionView(option: OptionSpec, words: ModelWords) {
  const { name, type, required, default: fallback } = option;
  const isNumber = option.type === 'INTEGER' || option.type === 'NUMBER';
  return {
    ...{ name, type, required },
    description: words.option(name),
    default: fallback,
    allowedValues: 'values' in option ? option.values : null,
    ...(isNumber ? { min: option.min, max: option.max, step: option.step, unit: option.unit } : {}),
    maxLength: option.type === 'STRING' ? option.maxLength : null,
  };
}
