import type { OptionValue } from '#contract/request.ts';
import { valueProblem } from './check-value.ts';
import { duplicates } from './duplicates.ts';
import type { Model, NumberOption, OptionSpec, Rule } from './model.ts';
import { inputOf } from './situation.ts';

/** The defects of one entry in itself, each a sentence that names it. */
export function checkEntry(model: Model): string[] {
  const defects = [
    ...versionDefects(model),
    ...duplicates(model.options.map((option) => option.name)).map((name) => `option ${name} exists twice.`),
    ...model.options.flatMap((option) => optionDefects(model, option)),
    ...model.rules.flatMap((rule) => ruleDefects(model, rule)),
    ...(model.defaults ?? []).flatMap(({ when, option, value }) =>
      ruleDefects(model, { when, option, values: [value] }),
    ),
    ...(model.oneOf ?? [])
      .filter((name) => !takes(model, name))
      .map((name) => `oneOf names ${name}, which is no input of it.`),
    ...frameDefects(model),
    ...sampleDefects(model, 'sample'),
    ...sampleDefects(model, 'example'),
  ];
  return defects.map((defect) => `Model ${model.id}: ${defect}`);
}

function versionDefects(model: Model): string[] {
  const ids = model.versions.map((version) => version.id);
  const option = model.options.find((spec) => spec.name === 'model');
  const values = option?.type === 'ENUM' ? option.values : [];
  const served = model.versions.flatMap((version) => version.servedBy ?? []);
  return [
    ...duplicates(ids).map((id) => `version ${id} exists twice.`),
    ...served
      .filter((id) => !ids.includes(id))
      .map((id) => `servedBy names ${id}, which is no version of it.`),
    ...values
      .filter((id) => !ids.includes(id))
      .map((id) => `option model takes ${id}, which is no version of it.`),
    ...(ids.length > 1 ? ids.filter((id) => !values.includes(id)) : []).map(
      (id) => `version ${id} is missing in option model.`,
    ),
  ];
}

function optionDefects(model: Model, option: OptionSpec): string[] {
  const numbers = option.type === 'INTEGER' || option.type === 'NUMBER' ? rangeDefects(option) : [];
  const problem = option.default === undefined ? undefined : valueProblem(model.id, option, option.default);
  const byDefault = problem ? [`the default of option ${option.name} ${problem}`] : [];
  return [...numbers, ...byDefault];
}

function rangeDefects(option: NumberOption): string[] {
  if (option.min > option.max)
    return [`option ${option.name} has min ${option.min} above max ${option.max}.`];
  const outside = (option.values ?? []).filter((value) => value < option.min || value > option.max);
  return outside.map(
    (value) => `option ${option.name} lists ${value}, outside ${option.min} to ${option.max}.`,
  );
}

function ruleDefects(model: Model, rule: Rule): string[] {
  const place = positionOf(model, rule.option);
  const late = Object.keys(rule.when).filter((field) => place >= 0 && positionOf(model, field) >= place);
  return [
    ...fieldDefects(model, rule.option, rule.values),
    ...Object.entries(rule.when).flatMap(([field, values]) => fieldDefects(model, field, values)),
    ...late.map((field) => `a rule on ${rule.option} looks at ${field}, which must come before it.`),
  ];
}

/** What is wrong with a field that a rule names, and with the values it names for it. */
function fieldDefects(model: Model, field: string, values: readonly OptionValue[]): string[] {
  const input = inputOf(field);
  if (input) return takes(model, input) ? [] : [`a rule names ${field}, which is no input of it.`];
  const option = model.options.find((spec) => spec.name === field);
  if (!option) return [`a rule names ${field}, which is no option of it.`];
  return values.flatMap((value) => {
    const problem = valueProblem(model.id, option, value);
    return problem ? [`a rule on ${field}: the value ${problem}`] : [];
  });
}

/** Inputs are known before any option. */
function positionOf(model: Model, field: string): number {
  return inputOf(field) ? -1 : model.options.findIndex((option) => option.name === field);
}

function frameDefects(model: Model): string[] {
  if (model.type === 'AUDIO') return model.frame ? ['it makes sound and has a frame.'] : [];
  if (!model.frame) return ['it makes a picture and has no frame.'];
  const ratios = model.options.find((option) => option.name === 'aspectRatio');
  const asked = ratios?.type === 'ENUM' ? ratios.values : [model.frame.aspectRatio];
  const sizes = model.frame.sizes;
  return sizes
    ? asked.filter((ratio) => !sizes[ratio]).map((ratio) => `no size is listed for ${ratio}.`)
    : [];
}

function sampleDefects(model: Model, which: 'sample' | 'example'): string[] {
  return Object.entries(model[which].options).flatMap(([name, value]) => {
    const option = model.options.find((spec) => spec.name === name);
    if (!option) return [`the ${which} sets ${name}, which is no option of it.`];
    const problem = valueProblem(model.id, option, value);
    return problem ? [`the ${which}'s ${name} ${problem}`] : [];
  });
}

function takes(model: Model, input: string): boolean {
  return model.inputs.some((spec) => spec.name === input);
}
