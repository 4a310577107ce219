import { models } from '#catalog/models.ts';
import { type Constraint, subjectOf, withConstraint } from '#catalog/search/constraint.ts';
import { legalChoices } from '#catalog/search/legal-choices.ts';
import { baseLanguage, languagesIn, ratiosIn, resolutionsIn, secondsIn } from '#catalog/search/meets.ts';
import { generationTypes, inputNames } from '#contract/request.ts';
import { isFeature } from './vocabulary.ts';

export const facetNames = [
  'output',
  'accepts',
  'credits',
  'duration',
  'ratio',
  'resolution',
  'features',
  'language',
  'maker',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The values of a facet, most useful first, each as the constraint that it adds. Of an exclusive one only one holds. */
export interface Facet {
  readonly name: FacetName;
  readonly exclusive: boolean;
  readonly values: readonly Constraint[];
}

/** Every facet, from what the models' options, inputs and prices really are. */
export const facets: readonly Facet[] = [
  {
    name: 'output',
    exclusive: false,
    values: generationTypes.map((type) => ({ kind: 'output', values: [type] })),
  },
  { name: 'accepts', exclusive: false, values: inputNames.map((name) => ({ kind: 'input', name })) },
  { name: 'credits', exclusive: true, values: priceSteps().map((max) => ({ kind: 'credits', max })) },
  { name: 'duration', exclusive: true, values: lengthSteps().map((min) => ({ kind: 'seconds', min })) },
  {
    name: 'ratio',
    exclusive: false,
    values: ranked(ratiosIn).map((ratio) => ({ kind: 'ratio', values: [ratio] })),
  },
  {
    name: 'resolution',
    exclusive: false,
    values: ranked(resolutionsIn)
      .toSorted((a, b) => height(a) - height(b))
      .map((name) => ({ kind: 'resolution', values: [name] })),
  },
  {
    name: 'features',
    exclusive: false,
    values: features().map((name) => ({ kind: 'option', name, values: [] })),
  },
  {
    name: 'language',
    exclusive: false,
    values: ranked((model, choice) => languagesIn(model, choice).map(baseLanguage)).map((tag) => ({
      kind: 'language',
      values: [tag],
    })),
  },
  { name: 'maker', exclusive: false, values: makers().map((maker) => ({ kind: 'maker', values: [maker] })) },
];

/** Whether the constraints hold this value of a facet. */
export function isPicked(constraints: readonly Constraint[], value: Constraint): boolean {
  const held = constraints.find((other) => subjectOf(other) === subjectOf(value));
  if (!held) return false;
  if ('values' in held && 'values' in value) {
    return value.values.every((each) => (held.values as readonly string[]).includes(each));
  }
  return JSON.stringify(held) === JSON.stringify(value);
}

/** Adds a value of a facet, or takes it out. */
export function togglePick(constraints: readonly Constraint[], value: Constraint): readonly Constraint[] {
  const held = constraints.find((other) => subjectOf(other) === subjectOf(value));
  const picked = isPicked(constraints, value);
  if (picked && (!('values' in value) || value.kind === 'option')) return without(constraints, value);
  if (held && 'values' in held && 'values' in value) {
    const own: readonly string[] = value.values;
    const kept = (held.values as readonly string[]).filter((each) => !own.includes(each));
    return withConstraint(constraints, { ...value, values: picked ? kept : [...kept, ...own] } as Constraint);
  }
  return withConstraint(constraints, value);
}

/** The constraints without the one about this subject. */
export function without(constraints: readonly Constraint[], gone: Constraint): readonly Constraint[] {
  return constraints.filter((other) => subjectOf(other) !== subjectOf(gone));
}

type Read = (
  model: (typeof models)[number],
  choice: ReturnType<typeof legalChoices>[number],
) => readonly string[];

/** Everything that can be had, what most models offer first. */
function ranked(read: Read): readonly string[] {
  const counts = new Map<string, number>();
  for (const model of models) {
    const values = new Set(legalChoices(model).flatMap((choice) => read(model, choice)));
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

function features(): readonly string[] {
  const names = models.flatMap(({ options }) => options.map(({ name }) => name)).filter(isFeature);
  const count = (name: string) => names.filter((other) => other === name).length;
  return [...new Set(names)].toSorted((a, b) => count(b) - count(a));
}

function makers(): readonly string[] {
  return [...new Set(models.map(({ maker }) => maker))].toSorted((a, b) => a.localeCompare(b, 'en'));
}

/** The longest lengths of the models: each is where at least one drops out. */
function lengthSteps(): readonly number[] {
  const longest = models.flatMap((model) => {
    const seconds = legalChoices(model).flatMap((choice) => secondsIn(model, choice));
    return seconds.length > 0 ? [Math.max(...seconds)] : [];
  });
  return [...new Set(longest)].toSorted((a, b) => a - b);
}

/** Round sums between the cheapest and the dearest model. */
function priceSteps(): readonly number[] {
  const cheapest = models.map((model) => Math.min(...legalChoices(model).map(({ credits }) => credits)));
  const round = [1, 10, 100, 1_000, 10_000].flatMap((power) => [power, 2 * power, 5 * power]);
  return round.filter((sum) => sum >= Math.min(...cheapest) && sum <= Math.max(...cheapest));
}

function height(name: string): number {
  return name === '4K' ? 2_160 : Number.parseInt(name, 10);
}
