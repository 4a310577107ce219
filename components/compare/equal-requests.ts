import type { Model } from '#catalog/model.ts';
import type { Constraint } from '#catalog/search/constraint.ts';
import { canMeet, type FoundRequest, findRequest } from '#catalog/search/find-request.ts';
import { legalChoices } from '#catalog/search/legal-choices.ts';
import { charactersMax, ratiosIn, resolutionsIn, secondsIn } from '#catalog/search/meets.ts';
import { type Reason, whyNot } from '#catalog/search/why-not.ts';

/** The same wish put to several models, and the cheapest request of each that meets it, or why it can not. */
export interface EqualRequest {
  readonly wish: readonly Constraint[];
  readonly answers: readonly { readonly found: FoundRequest | null; readonly reasons: readonly Reason[] }[];
}

/** How many lengths are compared at most: those that most models share. */
const wishesMax = 3;

/** Requests that at least two of the models can be compared by: equal length, ratio and resolution, or equal text. */
export function equalRequests(models: readonly Model[]): readonly EqualRequest[] {
  return wishesFor(models).map((wish) => ({
    wish,
    answers: models.map((model) => ({ found: findRequest(model, wish), reasons: whyNot(model, wish) })),
  }));
}

function wishesFor(models: readonly Model[]): readonly (readonly Constraint[])[] {
  const lengths = shared(models, secondsIn)
    .slice(0, wishesMax)
    .toSorted((a, b) => a - b);
  if (lengths.length > 0) return lengthWishes(models, lengths);
  if (models.every(({ type }) => type === 'IMAGE')) return imageWishes(models);
  const texts = models.map(charactersMax).filter((max) => max > 0);
  if (texts.length < 2 || models.some(({ price }) => price.per?.field !== 'text')) return [];
  const longest = Math.min(...texts);
  return [...new Set([1_000, longest])].map((count) => [{ kind: 'characters', count }]);
}

function lengthWishes(
  models: readonly Model[],
  lengths: readonly number[],
): readonly (readonly Constraint[])[] {
  const [ratio] = shared(models, ratiosIn);
  const sized = ratio === undefined ? [] : [{ kind: 'ratio', values: [ratio] } as const];
  const wishes = lengths.map((seconds): readonly Constraint[] => [
    { kind: 'seconds', min: seconds, max: seconds },
    ...sized,
  ]);
  const large = shared(models, resolutionsIn).find((name) => name === '1080p');
  const first = wishes[0];
  if (large === undefined || first === undefined) return wishes;
  return [...wishes, [...first, { kind: 'resolution', values: [large] }]];
}

function imageWishes(models: readonly Model[]): readonly (readonly Constraint[])[] {
  const ratios = shared(models, ratiosIn).slice(0, 2);
  const wishes = ratios.map((ratio): readonly Constraint[] => [{ kind: 'ratio', values: [ratio] }]);
  const large: readonly Constraint[] = [{ kind: 'resolution', values: ['4K'] }];
  return models.some((model) => canMeet(model, large)) ? [...wishes, large] : wishes;
}

type Read<Value> = (model: Model, choice: ReturnType<typeof legalChoices>[number]) => readonly Value[];

/** What at least two of the models can do, what most can first. */
function shared<Value extends string | number>(
  models: readonly Model[],
  read: Read<Value>,
): readonly Value[] {
  const counts = new Map<Value, number>();
  for (const model of models) {
    const values = new Set(legalChoices(model).flatMap((choice) => read(model, choice)));
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= Math.min(2, models.length))
    .toSorted(([, a], [, b]) => b - a)
    .map(([value]) => value);
}
