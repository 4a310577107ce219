import type { InputName } from '#contract/request.ts';
import type { Model } from '../model.ts';
import type { Constraint } from './constraint.ts';
import { canMeet, findRequest, fittingChoices } from './find-request.ts';
import { type Choice, valuesIn } from './legal-choices.ts';
import { charactersMax, languagesIn, optionOf, ratiosIn, resolutionsIn, secondsIn } from './meets.ts';

/** Why a model is left out: a constraint it can not meet, and what comes nearest. */
export interface Reason {
  readonly constraint: Constraint;
  /** Whether the model could meet it if the other constraints were not there. */
  readonly alone: boolean;
  readonly nearest: Nearest;
}

export type Nearest =
  | { readonly kind: 'none' }
  | { readonly kind: 'output' | 'maker'; readonly value: string }
  | { readonly kind: 'inputs'; readonly names: readonly InputName[] }
  /** Seconds, the nearest to what was asked. */
  | { readonly kind: 'longest' | 'shortest' | 'closest'; readonly seconds: number }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'characters'; readonly max: number }
  | { readonly kind: 'credits'; readonly cheapest: number };

/**
 * What keeps a model from meeting all constraints: every one that it can not meet at all, or else those of which one
 * would have to go. Empty when it meets them, or when no single one is to blame.
 */
export function whyNot(model: Model, constraints: readonly Constraint[]): readonly Reason[] {
  if (canMeet(model, constraints)) return [];
  const impossible = constraints.filter((each) => !canMeet(model, [each]));
  const possible = constraints.filter((each) => !impossible.includes(each));
  const others = canMeet(model, possible) ? possible : [];
  if (impossible.length > 0) {
    return impossible.map((constraint) => ({
      constraint,
      alone: false,
      nearest: nearestTo(model, constraint, constraint.kind === 'credits' ? others : []),
    }));
  }
  return constraints
    .map((constraint) => ({ constraint, rest: constraints.filter((other) => other !== constraint) }))
    .filter(({ rest }) => canMeet(model, rest))
    .map(({ constraint, rest }) => ({ constraint, alone: true, nearest: nearestTo(model, constraint, rest) }))
    .toSorted((a, b) => Number(b.nearest.kind === 'credits') - Number(a.nearest.kind === 'credits'));
}

function nearestTo(model: Model, constraint: Constraint, rest: readonly Constraint[]): Nearest {
  const choices = fittingChoices(model, rest);
  const values = (read: (choice: Choice) => readonly string[]): Nearest => {
    const found = [...new Set(choices.flatMap(read))];
    return found.length > 0 ? { kind: 'values', values: found } : { kind: 'none' };
  };
  switch (constraint.kind) {
    case 'output':
      return { kind: 'output', value: model.type };
    case 'maker':
      return { kind: 'maker', value: model.maker };
    case 'input':
      return { kind: 'inputs', names: model.inputs.map(({ name }) => name) };
    case 'seconds':
      return nearestSeconds(constraint, [...new Set(choices.flatMap((choice) => secondsIn(model, choice)))]);
    case 'ratio':
      return values((choice) => ratiosIn(model, choice));
    case 'resolution':
      return values((choice) => resolutionsIn(model, choice));
    case 'language':
      return values((choice) => languagesIn(model, choice));
    case 'option':
      return values((choice) => namedValues(model, choice, constraint));
    case 'characters':
      return charactersMax(model) > 0 ? { kind: 'characters', max: charactersMax(model) } : { kind: 'none' };
    case 'credits':
      return { kind: 'credits', cheapest: findRequest(model, rest)?.credits ?? 0 };
  }
}

function namedValues(
  model: Model,
  choice: Choice,
  { name, values }: Extract<Constraint, { kind: 'option' }>,
): readonly string[] {
  const option = optionOf(model, name);
  return values.length > 0 && option ? (valuesIn(model, option, choice) ?? []).map(String) : [];
}

function nearestSeconds(
  { min = 0, max = Infinity }: { min?: number; max?: number },
  seconds: readonly number[],
): Nearest {
  if (seconds.length === 0) return { kind: 'none' };
  const [shortest, longest] = [Math.min(...seconds), Math.max(...seconds)];
  if (longest < min) return { kind: 'longest', seconds: longest };
  if (shortest > max) return { kind: 'shortest', seconds: shortest };
  const away = (value: number) => Math.max(min - value, value - max);
  const closest = seconds.reduce((best, value) => (away(value) < away(best) ? value : best));
  return { kind: 'closest', seconds: closest };
}
