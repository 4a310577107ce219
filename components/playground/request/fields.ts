import { checkRequest } from '#catalog/check-request.ts';
import type {
  BooleanOption,
  EnumOption,
  Model,
  NumberOption,
  OptionSpec,
  Rule,
  StringOption,
} from '#catalog/model.ts';
import { quoteModel } from '#catalog/quote.ts';
import { activeRules, givenInputs } from '#catalog/situation.ts';
import type { OptionValue } from '#contract/request.ts';
import { type Draft, defaultInForce, modelOf, optionsInForce, requestOf } from './draft.ts';

/** One legal or, for now, illegal value of an option. */
export interface Choice {
  readonly value: OptionValue;
  /** The rule that forbids it now. */
  readonly forbidden?: Rule;
}

interface FieldBase {
  readonly name: string;
  /** Where the gateway reports a problem with it. */
  readonly path: `options.${string}`;
  readonly required: boolean;
  /** The value in force; undefined where nothing is chosen and there is no default. */
  readonly value: OptionValue | undefined;
  /** Whether the draft chooses it. */
  readonly chosen: boolean;
  /** Credits that the value in force adds to what the default would cost. */
  readonly creditsAdded: number;
  /** The rule that forbids the whole field now. */
  readonly forbidden?: Rule;
}

export type Field = FieldBase &
  (
    | {
        readonly kind: 'segments' | 'select' | 'ratio';
        readonly choices: readonly Choice[];
        readonly unit?: string;
      }
    | { readonly kind: 'range'; readonly spec: NumberOption }
    | { readonly kind: 'seed'; readonly spec: NumberOption }
    | { readonly kind: 'toggle'; readonly spec: BooleanOption }
    | { readonly kind: 'text'; readonly spec: StringOption }
  );

/** Most choices that are shown side by side, and the characters they may have together. */
const segmentsMax = 4;
const segmentCharactersMax = 26;

/** The fields of a model's options for a draft, in the order of the catalog, required ones first. */
export function optionFields(draft: Draft): readonly Field[] {
  const model = modelOf(draft);
  const inForce = optionsInForce(draft);
  const fields = model.options
    .filter(isChoosable)
    .map((option) => fieldOf(draft, model, option, inForce[option.name]));
  return [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)];
}

/** An option with a single value is no choice. */
function isChoosable(option: OptionSpec): boolean {
  return option.type !== 'ENUM' || option.values.length > 1;
}

function fieldOf(draft: Draft, model: Model, option: OptionSpec, inForce: OptionValue | undefined): Field {
  const { name } = option;
  const situation = { options: optionsInForce(draft), inputs: givenInputs(requestOf(draft).input) };
  const rules = activeRules(model, name, situation);
  const chosen = Object.hasOwn(draft.options, name);
  const base: FieldBase = {
    name,
    path: `options.${name}`,
    required: option.required,
    value: draft.options[name] ?? inForce,
    chosen,
    creditsAdded: chosen ? creditsAdded(draft, model, name) : 0,
    forbidden: rules.find(({ values }) => values.length === 0),
  };
  return { ...base, ...control(option, rules) };
}

function control(option: OptionSpec, rules: readonly Rule[]) {
  switch (option.type) {
    case 'ENUM':
      return choiceControl(option, option.values, rules);
    case 'BOOLEAN':
      return { kind: 'toggle', spec: option } as const;
    case 'STRING':
      return { kind: 'text', spec: option } as const;
    case 'INTEGER':
    case 'NUMBER':
      if (option.values) return choiceControl(option, option.values, rules);
      return { kind: option.name === 'seed' ? 'seed' : 'range', spec: option } as const;
  }
}

function choiceControl(
  option: EnumOption | NumberOption,
  values: readonly OptionValue[],
  rules: readonly Rule[],
) {
  const choices = values.map((value) => ({
    value,
    forbidden: rules.find((rule) => !rule.values.includes(value)),
  }));
  const unit = 'unit' in option ? option.unit : undefined;
  return { kind: choiceKind(option.name, values, unit), choices, unit } as const;
}

function choiceKind(
  name: string,
  values: readonly OptionValue[],
  unit = '',
): 'segments' | 'select' | 'ratio' {
  if (name === 'aspectRatio') return 'ratio';
  const characters = values.reduce<number>((sum, value) => sum + String(value).length + unit.length, 0);
  return values.length <= segmentsMax && characters <= segmentCharactersMax ? 'segments' : 'select';
}

function creditsAdded(draft: Draft, model: Model, name: string): number {
  const fallback = defaultInForce(draft, name);
  const request = requestOf(draft);
  const { options } = checkRequest(model, request);
  const { [name]: _, ...others } = options;
  const standard = fallback === undefined ? others : { ...others, [name]: fallback };
  return quoteModel(model, request, options).creditCost - quoteModel(model, request, standard).creditCost;
}
