import { type GenerateInput, type InputName, inputNames, type OptionValue } from '#contract/request.ts';
import { checkRequest } from '../check-request.ts';
import type { Model, NumberOption, OptionSpec } from '../model.ts';
import { quoteModel } from '../quote.ts';
import { activeRules, type Situation } from '../situation.ts';

/** A legal combination of what depends on each other: the inputs, and the options that rules, price or size look at. */
export interface Choice {
  readonly inputs: readonly InputName[];
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A choice with its price in credits, for a text of up to 1,000 characters where text is charged. */
export interface PricedChoice extends Choice {
  readonly credits: number;
}

const known = new WeakMap<Model, readonly PricedChoice[]>();

/** Every legal combination, each judged by the check that the gateway makes. All other options are free of each other. */
export function legalChoices(model: Model): readonly PricedChoice[] {
  const before = known.get(model);
  if (before) return before;
  const options = model.options.filter(({ name }) => isJoint(model, name));
  const choices = inputSets(model).flatMap((inputs) =>
    assignments(options).flatMap((assigned) => {
      const credits = legalPrice(model, { inputs, options: assigned });
      return credits === undefined ? [] : [{ inputs, options: assigned, credits }];
    }),
  );
  known.set(model, choices);
  return choices;
}

/** Credits of a choice with a text of so many characters; undefined where the gateway would refuse it. */
export function legalPrice(model: Model, choice: Choice, characters = 1): number | undefined {
  const request = requestFor(model, choice, characters);
  const { problems, options } = checkRequest(model, request);
  return problems.length === 0 ? quoteModel(model, request, options).creditCost : undefined;
}

/** The request of a choice with a text of so many characters; files are made-up addresses. */
export function requestFor(model: Model, { inputs, options }: Choice, characters = 1): GenerateInput {
  const content = (name: InputName): string => {
    if (name === 'text') return 'x'.repeat(characters);
    return name === 'voice' ? defaultVoice(model) : `https://example.com/${name}`;
  };
  return {
    type: model.type,
    provider: model.provider,
    input: Object.fromEntries(inputs.map((name) => [name, content(name)])),
    options,
  };
}

/** What an option takes in a choice; undefined where it takes any of a range or any text. Empty: it may not be given. */
export function valuesIn(
  model: Model,
  option: OptionSpec,
  choice: Choice,
): readonly OptionValue[] | undefined {
  const chosen = choice.options[option.name];
  if (chosen !== undefined) return [chosen];
  const rules = activeRules(model, option.name, situationOf(choice));
  const listed = listedValues(option);
  if (!listed) return rules.some(({ values }) => values.length === 0) ? [] : undefined;
  return listed.filter((value) => rules.every((rule) => rule.values.includes(value)));
}

/** The values of an option that is a list or a range of whole numbers that fits on a page; undefined for all others. */
export function listedValues(option: OptionSpec): readonly OptionValue[] | undefined {
  if (option.type === 'ENUM') return option.values;
  if (option.type === 'BOOLEAN') return [false, true];
  if (option.type === 'STRING') return undefined;
  return option.values ?? steps(option);
}

const stepsMax = 100;

function steps({ type, min, max, step = 1 }: NumberOption): readonly number[] | undefined {
  const count = (max - min) / step + 1;
  if (type !== 'INTEGER' || count > stepsMax) return undefined;
  return Array.from({ length: Math.floor(count) }, (_, index) => min + index * step);
}

function situationOf({ inputs, options }: Choice): Situation {
  return { options, inputs: new Set(inputs) };
}

function isJoint(model: Model, name: string): boolean {
  const { price, rules } = model;
  const priced = name === price.per?.field || Boolean(price.add?.[name] ?? price.times?.[name]);
  return priced || rules.some(({ when }) => Object.hasOwn(when, name)) || decidesClass(model, name);
}

/** Whether the class of the picture follows from this option because the model has no `resolution`. */
function decidesClass({ frame, options }: Model, name: string): boolean {
  if (!frame || options.some((option) => option.name === 'resolution')) return false;
  return (
    (name === 'quality' || name === 'aspectRatio') &&
    Boolean(frame.quality ?? (frame.sizes && frame.frameRate))
  );
}

function inputSets(model: Model): readonly (readonly InputName[])[] {
  const taken = inputNames.filter((name) => model.inputs.some((input) => input.name === name));
  return taken.reduce<readonly (readonly InputName[])[]>(
    (sets, name) => sets.flatMap((set) => [set, [...set, name]]),
    [[]],
  );
}

/** Every combination of the options that are lists; one that is not stays at its default. */
function assignments(options: readonly OptionSpec[]): readonly Choice['options'][] {
  return options.reduce<readonly Choice['options'][]>(
    (lists, option) => {
      const values = listedValues(option);
      return values
        ? lists.flatMap((list) => values.map((value) => ({ ...list, [option.name]: value })))
        : lists;
    },
    [{}],
  );
}

function defaultVoice({ options }: Model): string {
  const voice = options.find(({ name }) => name === 'voice');
  return voice?.type === 'ENUM' ? (voice.default ?? voice.values[0] ?? '') : '';
}
