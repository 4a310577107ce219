import { checkRequest } from '#catalog/check-request.ts';
import { quoteModel } from '#catalog/quote.ts';
import { type InputName, inputNames, type Options, type OptionValue } from '#contract/request.ts';
import {
  type Draft,
  type DraftAction,
  isLegalAlone,
  modelOf,
  optionsInForce,
  reduceDraft,
  requestOf,
} from './draft.ts';
import { nearestValue } from './nearest-value.ts';

/** What became of one thing that was chosen, when something else was. */
export type Change =
  | { readonly kind: 'adjusted'; readonly name: string; readonly from: OptionValue; readonly to: OptionValue }
  | {
      readonly kind: 'mapped';
      readonly name: string;
      readonly from: OptionValue;
      /** The option that takes its place. */
      readonly as: string;
      readonly to: OptionValue;
    }
  | { readonly kind: 'dropped'; readonly name: string; readonly from: OptionValue }
  /** An input that the model does not take. The draft keeps it for the way back. */
  | { readonly kind: 'unused'; readonly name: InputName }
  /** An input that may not stand beside the new one. */
  | { readonly kind: 'replaced'; readonly name: InputName };

export interface Changed {
  readonly draft: Draft;
  readonly changes: readonly Change[];
  /** Names of the options that stayed as they were. */
  readonly kept: readonly string[];
}

/** Options of other models that mean the same, with what their values are called there. */
const equivalents: Readonly<
  Record<string, { readonly as: string; readonly values: Readonly<Record<string, string>> }>
> = {
  gesture: {
    as: 'emotion',
    values: { neutral: 'neutral', friendly: 'friendly', formal: 'serious', enthusiastic: 'excited' },
  },
  emotion: {
    as: 'gesture',
    values: { neutral: 'neutral', friendly: 'friendly', serious: 'formal', excited: 'enthusiastic' },
  },
};

/** Applies an action, and tells what else it changed. */
export function changeDraft(draft: Draft, action: DraftAction): Changed {
  const moves = action.kind === 'model' || action.kind === 'automatic';
  const named = reduceDraft(draft, action);
  const next = moves ? carryOver(draft, named) : named;
  const cause = action.kind === 'option' ? action.name : undefined;
  const isOther = moves || action.kind === 'adopt';
  const changes = [...optionChanges(draft, next, cause), ...(isOther ? lostInputs(draft, next) : [])];
  const kept = Object.keys(draft.options).filter((name) => next.options[name] === draft.options[name]);
  return { draft: next, changes, kept };
}

/** Credits of a draft by the catalog; null while it is not legal, or the gateway is to choose. */
export function catalogCost(draft: Draft): number | null {
  if (draft.priority) return null;
  const model = modelOf(draft);
  const request = requestOf(draft);
  const { options } = checkRequest(model, request);
  return quoteModel(model, request, options).creditCost;
}

/** Chooses the nearest value, or the same under another name, for what the new model does not take as it is. */
function carryOver(before: Draft, after: Draft): Draft {
  const model = modelOf(after);
  const lost = Object.entries(before.options).filter(([name]) => !Object.hasOwn(after.options, name));
  return lost.reduce((draft, [name, value]) => {
    const found = placeFor(after, name, value);
    const free = found && !Object.hasOwn(draft.options, found.name);
    if (!free || !isLegalAlone(model, found.name, found.value)) return draft;
    const next = reduceDraft(draft, { kind: 'option', name: found.name, value: found.value });
    const keepsOthers = Object.keys(draft.options).every((other) => Object.hasOwn(next.options, other));
    return keepsOthers ? next : draft;
  }, after);
}

function placeFor(
  draft: Draft,
  name: string,
  value: OptionValue,
): { name: string; value: OptionValue } | undefined {
  const { options } = modelOf(draft);
  const spec = options.find((option) => option.name === name);
  if (spec) {
    const nearest = nearestValue(spec, value);
    return nearest === undefined ? undefined : { name, value: nearest };
  }
  const other = equivalents[name];
  const renamed = other?.values[String(value)];
  const taken = options.some((option) => option.name === other?.as);
  return other && taken && renamed !== undefined ? { name: other.as, value: renamed } : undefined;
}

function optionChanges(before: Draft, after: Draft, cause: string | undefined): Change[] {
  const inForce = optionsInForce(after);
  return Object.entries(before.options).flatMap(([name, from]): Change[] => {
    if (name === cause || after.options[name] === from || inForce[name] === from) return [];
    return [changeOf(before, inForce, name, from)];
  });
}

function changeOf(before: Draft, inForce: Options, name: string, from: OptionValue): Change {
  const to = inForce[name];
  if (to !== undefined) return { kind: 'adjusted', name, from, to };
  const other = equivalents[name];
  const taken = other && inForce[other.as];
  const isMapped = other && taken === other.values[String(from)] && !Object.hasOwn(before.options, other.as);
  return isMapped && taken !== undefined
    ? { kind: 'mapped', name, from, as: other.as, to: taken }
    : { kind: 'dropped', name, from };
}

function lostInputs(before: Draft, after: Draft): Change[] {
  const [sent, sends] = [requestOf(before).input, requestOf(after).input];
  return inputNames
    .filter((name) => sent[name] !== undefined && sends[name] === undefined)
    .map((name) => ({ kind: after.content[name] === undefined ? 'replaced' : 'unused', name }));
}
