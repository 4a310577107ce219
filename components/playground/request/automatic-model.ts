import type { EnumOption, InputSpec, Model, NumberOption, OptionSpec } from '#catalog/model.ts';
import { modelsOfType } from '#catalog/models.ts';
import { type GenerationType, inputNames } from '#contract/request.ts';

const made = new Map<GenerationType, Model>();

/**
 * What a request may say when the gateway chooses among the models of a type: every input that one of them takes, and
 * every option that at least two of them have, with the values of all. Nothing is required and nothing has a default,
 * because the model that is chosen brings its own. It has no price: see `localCandidates`.
 */
export function automaticModel(type: GenerationType): Model {
  const known = made.get(type);
  if (known) return known;
  const members = modelsOfType(type);
  const inputs = mergedInputs(members);
  const [first] = members;
  if (!first) throw new Error(`The catalog has no model for ${type}`);
  const model: Model = {
    ...{ id: 'automatic', provider: '', type, name: '', maker: '', versions: [], rules: [], features: [] },
    ...{
      limitations: [],
      quality: 0,
      time: { base: 0, perSecond: 0 },
      sample: { options: {} },
      example: { options: {} },
    },
    inputs,
    oneOf: inputs.filter(({ name }) => name !== 'voice').map(({ name }) => name),
    options: mergedOptions(members),
    price: { base: 0 },
  };
  made.set(type, model);
  return model;
}

function mergedInputs(members: readonly Model[]): InputSpec[] {
  return inputNames.flatMap((name): InputSpec[] => {
    const specs = members.flatMap(({ inputs }) => inputs.filter((input) => input.name === name));
    if (specs.length === 0) return [];
    const bounds = specs.flatMap(({ maxLength }) => (maxLength === undefined ? [] : [maxLength]));
    return [{ name, required: false, ...(bounds.length > 0 && { maxLength: Math.max(...bounds) }) }];
  });
}

function mergedOptions(members: readonly Model[]): OptionSpec[] {
  const names = [...new Set(members.flatMap(({ options }) => options.map(({ name }) => name)))];
  return names.flatMap((name) => {
    const specs = members.flatMap(({ options }) => options.filter((option) => option.name === name));
    return mergedOption(specs) ?? [];
  });
}

/** Versions belong to one model. A switch would say something while it is off, so it is left to the model as well. */
function mergedOption(specs: readonly OptionSpec[]): OptionSpec | undefined {
  const [first, ...others] = specs;
  if (!first || others.length === 0 || first.name === 'model') return undefined;
  if (specs.every((spec) => spec.type === 'ENUM')) return mergedEnum(first.name, specs);
  if (specs.every(isNumber)) return mergedNumber(specs);
  if (specs.every((spec) => spec.type === 'STRING')) {
    const maxLength = Math.max(...specs.map((spec) => spec.maxLength));
    return { name: first.name, type: 'STRING', required: false, maxLength };
  }
  return undefined;
}

function isNumber(spec: OptionSpec): spec is NumberOption {
  return spec.type === 'INTEGER' || spec.type === 'NUMBER';
}

function mergedEnum(name: string, specs: readonly EnumOption[]): OptionSpec {
  const values = [...new Set(specs.flatMap((spec) => spec.values))];
  return { name, type: 'ENUM', required: false, values };
}

function mergedNumber(specs: readonly NumberOption[]): OptionSpec | undefined {
  const [first] = specs;
  if (!first) return undefined;
  const min = Math.min(...specs.map((spec) => spec.min));
  const max = Math.max(...specs.map((spec) => spec.max));
  const lists = specs.map(({ values }) => values);
  const values = lists.every((list) => list !== undefined) ? lists.flat() : undefined;
  return {
    ...{ name: first.name, type: first.type, required: false, min, max, unit: first.unit, step: first.step },
    ...(values && { values: [...new Set(values)].sort((a, b) => a - b) }),
  };
}
