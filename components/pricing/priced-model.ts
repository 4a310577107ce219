import type { Model, OptionSpec } from '#catalog/model.ts';

/** What a calculator needs of a model: only the options that its price looks at, and the rules about them. */
export type PricedModel = Model;

/** Leaves out every option, word and rule that can not change the price, so that little is sent to the browser. */
export function pricedModel(model: Model): PricedModel {
  const { price } = model;
  const fields = new Set([
    price.per?.field ?? '',
    ...Object.keys(price.add ?? {}),
    ...Object.keys(price.times ?? {}),
  ]);
  const named = (option: OptionSpec) => fields.has(option.name);
  const options = model.options.filter(named);
  const rules = model.rules.filter(
    (rule) =>
      fields.has(rule.option) &&
      Object.keys(rule.when).every((field) => fields.has(field) || field.startsWith('input.')),
  );
  return {
    ...model,
    options,
    rules,
    features: [],
    limitations: [],
    versions: [],
    frame: undefined,
    sample: { options: {} },
    example: { options: {} },
  };
}
