import { modelById, models } from '#catalog/models.ts';
import type { Constraint } from '#catalog/search/constraint.ts';
import { withConstraint } from '#catalog/search/constraint.ts';
import { generationTypes, inputNames } from '#contract/request.ts';

export const sorts = ['price', 'name', 'longest', 'measured'] as const;
export type Sort = (typeof sorts)[number];
export const views = ['table', 'grid'] as const;
export type View = (typeof views)[number];

/** How many models are compared at most, and at least. */
export const comparedMax = 4;
export const comparedMin = 2;

/** Everything that the address of the list says. */
export interface Criteria {
  /** As it is typed: it holds constraints in words, and names. */
  readonly text: string;
  readonly constraints: readonly Constraint[];
  readonly sort: Sort;
  readonly view: View;
  /** Ids of models to compare. */
  readonly compared: readonly string[];
}

export const everything: Criteria = { text: '', constraints: [], sort: 'price', view: 'table', compared: [] };

/** Reads the query of an address; what it does not know it leaves out. */
export function parseCriteria(search: string): Criteria {
  const query = new URLSearchParams(search);
  return {
    text: query.get('q') ?? '',
    constraints: readConstraints(query),
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'price',
    view: query.get('view') === 'grid' ? 'grid' : 'table',
    compared: readCompared(query.get('compare')),
  };
}

/** Ids of models in a list of an address, each once, no more than are compared. */
export function readCompared(list: string | null): readonly string[] {
  const ids = [...new Set(list?.split(',') ?? [])].filter((id) => modelById(id) !== undefined);
  return ids.slice(0, comparedMax);
}

/** The query that `parseCriteria` reads back: empty, or with its question mark. */
export function criteriaSearch({ text, constraints, sort, view, compared }: Criteria): string {
  const pairs = [
    ...(text ? [['q', text] as const] : []),
    ...constraintPairs(constraints),
    ...(sort === 'price' ? [] : [['sort', sort] as const]),
    ...(view === 'table' ? [] : [['view', view] as const]),
    ...(compared.length > 0 ? [['compare', compared.join(',')] as const] : []),
  ];
  if (pairs.length === 0) return '';
  return `?${pairs.map(([name, value]) => `${name}=${escaped(value)}`).join('&')}`;
}

/** Adds a model to those compared, or takes it out; a fifth is not taken. */
export function toggleCompared(compared: readonly string[], id: string): readonly string[] {
  if (compared.includes(id)) return compared.filter((other) => other !== id);
  return compared.length < comparedMax ? [...compared, id] : compared;
}

type Pair = readonly [name: string, value: string];

function constraintPairs(constraints: readonly Constraint[]): readonly Pair[] {
  const pairs = constraints.map(pairOf);
  const names = [...new Set(pairs.map(([name]) => name))];
  return names.map((name) => [
    name,
    pairs
      .filter(([other]) => other === name)
      .map(([, value]) => value)
      .join(','),
  ]);
}

function pairOf(constraint: Constraint): Pair {
  switch (constraint.kind) {
    case 'output':
    case 'maker':
    case 'ratio':
    case 'resolution':
    case 'language':
      return [constraint.kind, constraint.values.join(',')];
    case 'input':
      return ['accepts', constraint.name];
    case 'seconds':
      return ['duration', secondsValue(constraint)];
    case 'option':
      return ['with', [constraint.name, ...constraint.values].join(':')];
    case 'characters':
      return ['characters', `${constraint.count}`];
    case 'credits':
      return ['credits', `${constraint.max}`];
  }
}

function secondsValue({ min, max }: { min?: number; max?: number }): string {
  if (max === undefined) return `${min}+`;
  return min === max ? `${max}` : `${min ?? 0}-${max}`;
}

function readConstraints(query: URLSearchParams): readonly Constraint[] {
  const found = [...query].flatMap(([name, value]) => readers[name]?.(value) ?? []);
  return found.reduce<readonly Constraint[]>(withConstraint, []);
}

const values = (list: string) => list.split(',').filter((value) => value !== '' && value.length <= 40);

const readers: Readonly<Record<string, ((value: string) => readonly Constraint[]) | undefined>> = {
  output: (list) => [
    { kind: 'output', values: generationTypes.filter((type) => values(list).includes(type)) },
  ],
  maker: (list) => [
    { kind: 'maker', values: values(list).filter((name) => models.some(({ maker }) => maker === name)) },
  ],
  accepts: (list) =>
    inputNames.filter((name) => values(list).includes(name)).map((name) => ({ kind: 'input', name })),
  duration: readSeconds,
  ratio: (list) => [{ kind: 'ratio', values: values(list).filter((value) => /^\d+:\d+$/.test(value)) }],
  resolution: (list) => [
    { kind: 'resolution', values: values(list).filter((value) => /^\d+(p|K)$/.test(value)) },
  ],
  language: (list) => [
    { kind: 'language', values: values(list).filter((value) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(value)) },
  ],
  with: (list) =>
    values(list).flatMap((value) => {
      const [name = '', ...chosen] = value.split(':');
      const known = models.some(({ options }) => options.some((option) => option.name === name));
      return known ? [{ kind: 'option', name, values: chosen }] : [];
    }),
  characters: (value) => count(value).map((each) => ({ kind: 'characters', count: each })),
  credits: (value) => count(value).map((each) => ({ kind: 'credits', max: each })),
};

function count(value: string): readonly number[] {
  return /^\d{1,7}$/.test(value) ? [Number(value)] : [];
}

function readSeconds(value: string): readonly Constraint[] {
  const [all, first = '', plus, last] =
    /^(\d{1,5}(?:\.\d+)?)(?:(\+)|-(\d{1,5}(?:\.\d+)?))?$/.exec(value) ?? [];
  if (!all) return [];
  const min = Number(first);
  if (plus) return [{ kind: 'seconds', min }];
  const max = last === undefined ? min : Number(last);
  return [{ kind: 'seconds', ...(min > 0 && { min }), max }];
}

function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',');
}
