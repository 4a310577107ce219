import type { InputName, Options, OptionValue } from '#contract/request.ts';
import { checkRequest } from '../check-request.ts';
import type { Model } from '../model.ts';
import type { Constraint } from './constraint.ts';
import {
  type Choice,
  legalChoices,
  legalPrice,
  type PricedChoice,
  requestFor,
  valuesIn,
} from './legal-choices.ts';
import { isOneOf, meets, optionOf } from './meets.ts';

/** A legal request that meets every constraint. */
export interface FoundRequest {
  readonly inputs: readonly InputName[];
  /** Only those that differ from the defaults. */
  readonly options: Options;
  /** Characters of the text it was priced for. */
  readonly characters: number;
  readonly credits: number;
}

/** The cheapest legal request that meets all constraints at once, the plainest of equals; null when there is none. */
export function findRequest(model: Model, constraints: readonly Constraint[]): FoundRequest | null {
  const characters = charactersOf(constraints);
  const best = fittingChoices(model, constraints).reduce<PricedChoice | null>(
    (before, choice) => (before && !isBetter(model, choice, before) ? before : choice),
    null,
  );
  if (!best) return null;
  const { inputs, options } = complete(model, best, constraints);
  return {
    inputs,
    options: withoutDefaults(model, { inputs, options }),
    characters,
    credits: best.credits,
  };
}

/** Whether a model can meet all constraints at once. */
export function canMeet(model: Model, constraints: readonly Constraint[]): boolean {
  return legalChoices(model).some((choice) => fitting(model, choice, constraints) !== undefined);
}

/** Every combination that meets all constraints, each with its price. */
export function fittingChoices(model: Model, constraints: readonly Constraint[]): readonly PricedChoice[] {
  return legalChoices(model).flatMap((choice) => fitting(model, choice, constraints) ?? []);
}

/** A choice with its price for the text that is asked for; undefined where it does not meet all constraints. */
function fitting(
  model: Model,
  choice: PricedChoice,
  constraints: readonly Constraint[],
): PricedChoice | undefined {
  if (!constraints.every((constraint) => meets(model, choice, constraint))) return undefined;
  const characters = charactersOf(constraints);
  const credits = characters === 1 ? choice.credits : legalPrice(model, choice, characters);
  const max = Math.min(...constraints.map((each) => (each.kind === 'credits' ? each.max : Infinity)));
  return credits === undefined || credits > max ? undefined : { ...choice, credits };
}

function charactersOf(constraints: readonly Constraint[]): number {
  return Math.max(1, ...constraints.map((each) => (each.kind === 'characters' ? each.count : 1)));
}

function isBetter(model: Model, choice: PricedChoice, than: PricedChoice): boolean {
  if (choice.credits !== than.credits) return choice.credits < than.credits;
  return oddityOf(model, choice) < oddityOf(model, than);
}

/** How far a choice is from what the model does when it is not told: inputs that it could do without count most. */
function oddityOf(model: Model, { inputs, options }: Choice): number {
  const chosen = Object.entries(options).filter(
    ([name, value]) => optionOf(model, name)?.default !== value,
  ).length;
  return inputs.length * 100 + (inputs.includes('text') ? 0 : 10) + chosen;
}

/** Sets the options that the constraints ask for and the choice leaves open. */
function complete(model: Model, choice: Choice, constraints: readonly Constraint[]): Choice {
  const options: Record<string, OptionValue> = { ...choice.options };
  for (const constraint of constraints) {
    const asked = askedOption(constraint);
    const option = asked && optionOf(model, asked.name);
    if (!asked || !option || Object.hasOwn(options, asked.name)) continue;
    const fitting = (valuesIn(model, option, choice) ?? []).filter((value) => asked.fits(value));
    const standard = fitting.find((value) => value === option.default) ?? fitting[0];
    if (standard !== undefined) options[asked.name] = standard;
  }
  return { inputs: choice.inputs, options };
}

function askedOption(constraint: Constraint) {
  switch (constraint.kind) {
    case 'seconds': {
      const { min = 0, max = Infinity } = constraint;
      return { name: 'duration', fits: (value: OptionValue) => Number(value) >= min && Number(value) <= max };
    }
    case 'ratio':
      return { name: 'aspectRatio', fits: (value: OptionValue) => constraint.values.includes(String(value)) };
    case 'resolution':
      return { name: 'resolution', fits: (value: OptionValue) => constraint.values.includes(String(value)) };
    case 'language':
      return {
        name: 'language',
        fits: (value: OptionValue) => value !== 'auto' && isOneOf(String(value), constraint.values),
      };
    case 'option':
      return {
        name: constraint.name,
        fits: (value: OptionValue) =>
          constraint.values.length === 0 ? value === true : constraint.values.includes(String(value)),
      };
    default:
      return undefined;
  }
}

/** Leaves out, from the last to the first, every option that would have the same value if it were not given. */
function withoutDefaults(model: Model, choice: Choice): Options {
  const inForce = (options: Options) => checkRequest(model, requestFor(model, { ...choice, options }));
  const whole = JSON.stringify(inForce(choice.options).options);
  return model.options.toReversed().reduce<Options>((options, { name }) => {
    const { [name]: value, ...others } = options;
    if (value === undefined) return options;
    const without = inForce(others);
    return without.problems.length === 0 && JSON.stringify(without.options) === whole ? others : options;
  }, choice.options);
}
