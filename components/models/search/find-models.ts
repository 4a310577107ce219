import type { Model } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { type Constraint, shapesRequest } from '#catalog/search/constraint.ts';
import { canMeet, type FoundRequest, findRequest } from '#catalog/search/find-request.ts';
import { type Reason, whyNot } from '#catalog/search/why-not.ts';
import { type ModelEntry, modelEntry } from '../model-entry.ts';
import type { Criteria, Sort } from './criteria.ts';
import { fold } from './fold.ts';
import { joined, type Query, readQuery } from './read-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A model that is listed, with the request that meets all constraints where there are some. */
export interface Listed {
  readonly model: Model;
  readonly entry: ModelEntry;
  /** Null while nothing is asked of the request: then the price is that of the default options. */
  readonly found: FoundRequest | null;
  readonly credits: number;
}

export interface LeftOut {
  readonly model: Model;
  readonly reasons: readonly Reason[];
}

export interface FoundModels {
  readonly listed: readonly Listed[];
  /** Models of the kind that was asked for which can not meet the rest. */
  readonly leftOut: readonly LeftOut[];
  /** From the filters and from the text together. */
  readonly constraints: readonly Constraint[];
  readonly query: Query;
}

const entries = new Map(models.map((model) => [model, modelEntry(model)] as const));

/** Which models meet the criteria, with which request, and what keeps out the others. */
export function findModels(
  criteria: Pick<Criteria, 'text' | 'constraints'>,
  vocabulary: Vocabulary,
): FoundModels {
  const query = readQuery(criteria.text, vocabulary);
  const constraints = joined([...criteria.constraints, ...query.said.map(({ constraint }) => constraint)]);
  const shaping = constraints.filter(shapesRequest);
  const candidates = isNonsense(query)
    ? []
    : models.filter((model) => isMeant(model, constraints, query.names));
  const listed = candidates.flatMap((model) => listing(model, shaping));
  const leftOut = candidates
    .filter((model) => !listed.some((each) => each.model === model))
    .map((model) => ({ model, reasons: whyNot(model, shaping) }))
    .toSorted((a, b) => a.reasons.length - b.reasons.length);
  return { listed, leftOut, constraints, query };
}

/** How many of the models that the text means would meet these constraints. */
export function countModels(constraints: readonly Constraint[], query: Query): number {
  return models.filter((model) => isMeant(model, constraints, query.names) && canMeet(model, constraints))
    .length;
}

/** Lower is first: credits, seconds or the place in the alphabet. `medians` are seconds by id of the API. */
export function sortListed(
  listed: readonly Listed[],
  sort: Sort,
  medians: Readonly<Record<string, number>>,
): readonly Listed[] {
  const median = ({ model }: Listed) => medians[model.provider] ?? Infinity;
  const longest = ({ entry }: Listed) => entry.seconds.at(-1) ?? 0;
  const byPrice = (a: Listed, b: Listed) => a.credits - b.credits;
  const orders = {
    price: byPrice,
    name: (a, b) => a.model.name.localeCompare(b.model.name, 'en'),
    longest: (a, b) => longest(b) - longest(a) || byPrice(a, b),
    measured: (a, b) => (median(a) === median(b) ? byPrice(a, b) : median(a) - median(b)),
  } satisfies Record<Sort, (a: Listed, b: Listed) => number>;
  return listed.toSorted(orders[sort]);
}

function listing(model: Model, shaping: readonly Constraint[]): readonly Listed[] {
  const entry = entries.get(model) ?? modelEntry(model);
  if (shaping.length === 0) return [{ model, entry, found: null, credits: entry.price }];
  const found = findRequest(model, shaping);
  return found ? [{ model, entry, found, credits: found.credits }] : [];
}

/** A text of which nothing at all was understood finds nothing. */
function isNonsense({ said, names, unknown }: Query): boolean {
  return unknown.length > 0 && said.length === 0 && names.length === 0;
}

function isMeant(model: Model, constraints: readonly Constraint[], names: readonly string[]): boolean {
  const kinds = constraints.filter((each) => !shapesRequest(each));
  const hay = fold([model.id, model.name, model.maker, ...model.versions.map(({ id }) => id)].join(' '));
  return names.every((name) => hay.includes(name)) && kinds.every((kind) => isOfKind(model, kind));
}

function isOfKind(model: Model, constraint: Constraint): boolean {
  if (constraint.kind === 'output') return constraint.values.includes(model.type);
  return constraint.kind !== 'maker' || constraint.values.includes(model.maker);
}
