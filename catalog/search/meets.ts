import type { OptionValue } from '#contract/request.ts';
import { frameSize, resolutionClass } from '../frame-size.ts';
import type { Model, OptionSpec } from '../model.ts';
import type { Constraint } from './constraint.ts';
import { type Choice, valuesIn } from './legal-choices.ts';

/** Whether a choice can be completed so that it meets a constraint. The price is judged elsewhere. */
export function meets(model: Model, choice: Choice, constraint: Constraint): boolean {
  switch (constraint.kind) {
    case 'output':
      return constraint.values.includes(model.type);
    case 'maker':
      return constraint.values.includes(model.maker);
    case 'input':
      return choice.inputs.includes(constraint.name);
    case 'seconds':
      return secondsIn(model, choice).some((seconds) => isWithin(seconds, constraint));
    case 'ratio':
      return ratiosIn(model, choice).some((ratio) => constraint.values.includes(ratio));
    case 'resolution':
      return resolutionsIn(model, choice).some((name) => constraint.values.includes(name));
    case 'language':
      return languagesIn(model, choice).some((tag) => isOneOf(tag, constraint.values));
    case 'option':
      return canSet(model, choice, constraint);
    case 'characters':
      return choice.inputs.includes('text') && constraint.count <= charactersMax(model);
    case 'credits':
      return true;
  }
}

/** Lengths that the option `duration` takes, in seconds. */
export function secondsIn(model: Model, choice: Choice): readonly number[] {
  return optionValues(model, choice, 'duration').filter((value) => typeof value === 'number');
}

export function ratiosIn(model: Model, choice: Choice): readonly string[] {
  if (!model.frame) return [];
  const option = optionOf(model, 'aspectRatio');
  return option ? optionValues(model, choice, 'aspectRatio').map(String) : [model.frame.aspectRatio];
}

/** Classes of the picture: `1080p`, `4K`. A still image has one only where it is 4K. */
export function resolutionsIn(model: Model, choice: Choice): readonly string[] {
  if (!model.frame) return [];
  if (optionOf(model, 'resolution')) return optionValues(model, choice, 'resolution').map(String);
  if (model.frame.resolution) return [model.frame.resolution];
  const size = frameSize(model, choice.options);
  const name = size && resolutionClass(size);
  return name && (model.frame.frameRate || name === '4K') ? [name] : [];
}

/** Languages that can be asked for; that a model finds out by itself which one it is does not count. */
export function languagesIn(model: Model, choice: Choice): readonly string[] {
  return optionValues(model, choice, 'language')
    .map(String)
    .filter((tag) => tag !== 'auto');
}

/** Characters that a text may have; 0 where none is taken. */
export function charactersMax(model: Model): number {
  return model.inputs.find(({ name }) => name === 'text')?.maxLength ?? 0;
}

/** Whether a tag is one of these, or a variant of one of them: `pt-BR` is `pt`, and `cmn-CN` is `zh`. */
export function isOneOf(tag: string, wanted: readonly string[]): boolean {
  return wanted.some((each) => each === tag || each === baseLanguage(tag));
}

/** The language of a tag without its region: `pt` for `pt-BR`, `zh` for `cmn-CN`. */
export function baseLanguage(tag: string): string {
  return new Intl.Locale(tag).language;
}

export function isWithin(
  value: number,
  { min = 0, max = Infinity }: { min?: number; max?: number },
): boolean {
  return value >= min && value <= max;
}

/** The values of an option in a choice, as far as they are a list. */
export function optionValues(model: Model, choice: Choice, name: string): readonly OptionValue[] {
  const option = optionOf(model, name);
  return (option && valuesIn(model, option, choice)) ?? [];
}

export function optionOf(model: Model, name: string): OptionSpec | undefined {
  return model.options.find((option) => option.name === name);
}

/** A switch has to be on; a list has to leave a choice; all else has to be allowed. */
function canSet(
  model: Model,
  choice: Choice,
  { name, values }: Extract<Constraint, { kind: 'option' }>,
): boolean {
  const option = optionOf(model, name);
  if (!option) return false;
  const allowed = valuesIn(model, option, choice);
  if (!allowed) return values.length === 0;
  if (values.length > 0) return allowed.some((value) => values.includes(String(value)));
  if (option.type === 'BOOLEAN') return allowed.includes(true);
  return Object.hasOwn(choice.options, name) || allowed.length > 1;
}
