import type { ModelEntry } from './model-entry.ts';

/** The values of each facet, in the order the page lists them. */
export const facets = {
  output: ['VIDEO', 'IMAGE', 'AUDIO', 'AVATAR'],
  accepts: ['text', 'image', 'audio', 'voice'],
  duration: ['5', '8+', '10'],
  ratio: ['16:9', '9:16', '1:1', '21:9'],
  resolution: ['480p', '720p', '1080p', '4K'],
  price: ['0-99', '100-299', '300+'],
} as const;

export type Facet = keyof typeof facets;
export const facetNames = Object.keys(facets) as Facet[];

export interface Criteria {
  readonly text: string;
  readonly view: 'table' | 'grid';
  readonly picks: Readonly<Record<Facet, readonly string[]>>;
}

export const everything: Criteria = {
  text: '',
  view: 'table',
  picks: { output: [], accepts: [], duration: [], ratio: [], resolution: [], price: [] },
};

/** Reads the query of an address; what it does not know it leaves out. */
export function parseCriteria(search: string): Criteria {
  const query = new URLSearchParams(search);
  const picked = (facet: Facet): readonly string[] => {
    const asked = query.get(facet)?.split(',') ?? [];
    return facets[facet].filter((value) => asked.includes(value));
  };
  const picks = Object.fromEntries(facetNames.map((facet) => [facet, picked(facet)])) as Record<
    Facet,
    readonly string[]
  >;
  return { text: query.get('q') ?? '', view: query.get('view') === 'grid' ? 'grid' : 'table', picks };
}

/** The query that `parseCriteria` reads back: empty, or with its question mark. */
export function criteriaSearch({ text, view, picks }: Criteria): string {
  const pairs = [
    ...(text ? [`q=${encodeURIComponent(text)}`] : []),
    ...facetNames
      .filter((facet) => picks[facet].length > 0)
      .map((facet) => `${facet}=${escaped(picks[facet])}`),
    ...(view === 'grid' ? ['view=grid'] : []),
  ];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Adds a value to a facet, or takes it out. */
export function togglePick(criteria: Criteria, facet: Facet, value: string): Criteria {
  const before = criteria.picks[facet];
  const after = before.includes(value) ? before.filter((pick) => pick !== value) : [...before, value];
  return { ...criteria, picks: { ...criteria.picks, [facet]: after } };
}

/** Outputs and prices are alternatives; of the rest a model must have every value that was picked. */
export function matches(entry: ModelEntry, { text, picks }: Criteria): boolean {
  return facetNames.every((facet) => fits(entry, facet, picks[facet])) && mentions(entry, text);
}

/** How many models each value of a facet would leave, given all the other criteria. */
export function facetCount(
  entries: readonly ModelEntry[],
  criteria: Criteria,
  facet: Facet,
  value: string,
): number {
  const alone = { ...criteria, picks: { ...criteria.picks, [facet]: [value] } };
  return entries.filter((entry) => matches(entry, alone)).length;
}

export function isFiltered({ text, picks }: Criteria): boolean {
  return text.trim() !== '' || facetNames.some((facet) => picks[facet].length > 0);
}

function fits(entry: ModelEntry, facet: Facet, picks: readonly string[]): boolean {
  if (picks.length === 0) return true;
  const has = (value: string) => tests[facet](entry, value);
  return facet === 'output' || facet === 'price' ? picks.some(has) : picks.every(has);
}

const tests: Record<Facet, (entry: ModelEntry, value: string) => boolean> = {
  output: (entry, value) => entry.type === value,
  accepts: (entry, value) => entry.inputs.some((input) => input === value),
  duration: (entry, value) =>
    value.endsWith('+')
      ? entry.seconds.some((s) => s >= Number.parseInt(value, 10))
      : entry.seconds.includes(Number(value)),
  ratio: (entry, value) => entry.ratios.includes(value),
  resolution: (entry, value) => entry.resolutions.includes(value),
  price: (entry, value) => {
    const [from = 0, to = Number.POSITIVE_INFINITY] = value.endsWith('+')
      ? [Number.parseInt(value, 10)]
      : value.split('-').map(Number);
    return entry.price >= from && entry.price <= to;
  },
};

function mentions(entry: ModelEntry, text: string): boolean {
  const hay = folded(
    [
      entry.id,
      entry.name,
      entry.maker,
      entry.type,
      ...entry.inputs,
      ...entry.ratios,
      ...entry.resolutions,
    ].join(' '),
  );
  return folded(text)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function escaped(values: readonly string[]): string {
  return values.map((value) => encodeURIComponent(value).replaceAll('%3A', ':')).join(',');
}
