import type { GenerateInput, InputName, OptionValue } from '#contract/request.ts';
import type { Model, Rule } from './model.ts';

/** What rules and prices look at: the options in force, and which inputs are there. */
export interface Situation {
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly inputs: ReadonlySet<string>;
}

/** The inputs that a request really gives: a blank text is none. */
export function givenInputs(content: GenerateInput['input']): ReadonlySet<string> {
  const given = Object.entries(content).filter(
    ([, value]) => typeof value === 'string' && value.trim() !== '',
  );
  return new Set(given.map(([name]) => name));
}

/** The name of the input in a field such as `input.image`; undefined for the name of an option. */
export function inputOf(field: string): InputName | undefined {
  return field.startsWith('input.') ? (field.slice('input.'.length) as InputName) : undefined;
}

/** The value of an option, or whether the input of `input.image` is given. */
export function fieldValue(field: string, situation: Situation): OptionValue | undefined {
  const input = inputOf(field);
  return input ? situation.inputs.has(input) : situation.options[field];
}

/** The rules about a field whose conditions all hold. */
export function activeRules(model: Model, field: string, situation: Situation): readonly Rule[] {
  return model.rules.filter((rule) => rule.option === field && holds(rule, situation));
}

/** What an option is when it is not given, where that depends on what is chosen before. */
export function dependentDefault(
  model: Model,
  option: string,
  situation: Situation,
): OptionValue | undefined {
  return model.defaults?.find((each) => each.option === option && holds(each, situation))?.value;
}

function holds({ when }: Pick<Rule, 'when'>, situation: Situation): boolean {
  return Object.entries(when).every(([field, values]) => {
    const value = fieldValue(field, situation);
    return value !== undefined && values.includes(value);
  });
}
