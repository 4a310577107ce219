import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import { type SearchEntry, searchKinds } from './entry.ts';
import { foldText } from './fold-text.ts';
import { type IndexFile, indexOptions, type SearchDocument } from './search-index.ts';
import { partsOf, queryTokens } from './tokens.ts';

/** One thing that was found, with the words, folded, by which it was. */
export interface Finding {
  readonly entry: SearchEntry;
  readonly terms: readonly string[];
  readonly score: number;
}

/** Finds, best first; nothing for a query without words. */
export type Search = (query: string) => readonly Finding[];

const boost = { title: 6, keys: 6, context: 1.5, text: 1, otherTitle: 3, otherText: 0.6 };
/** How much more one kind is meant than the next, where the words fit alike. */
const kindWeights = { error: 1.6, model: 1.6, page: 1.4, guide: 1.25, reference: 0.9, option: 1, price: 0.7 };
/** A query that is a name of a thing means that thing. */
const exactBonus = 1_000;
const prefixBonus = 60;
/** With fewer results than this, those that have only some of the words follow, worth a part of theirs. */
const fewMax = 5;
const someShare = 0.4;

const searchOptions: SearchOptions = {
  tokenize: (text) => [text],
  boost,
  prefix: (term) => term.length > 1,
  // A digit that is wrong is another number, not a slip.
  fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
  weights: { fuzzy: 0.3, prefix: 0.6 },
};

/** A search over the file of an index. */
export function createSearch({ entries, index }: IndexFile): Search {
  const miniSearch = MiniSearch.loadJS<SearchDocument>(index, indexOptions);
  return (query) => {
    const words = queryTokens(query);
    if (words.length === 0) return [];
    const name = foldText(query).trim().replaceAll(/\s+/g, ' ');
    const found = find(miniSearch, words);
    return found
      .flatMap(({ id, score, terms }): Finding[] => {
        const entry = entries[Number(id)];
        return entry ? [{ entry, terms, score: rank(entry, score, name) }] : [];
      })
      .toSorted((a, b) => b.score - a.score || order(a.entry) - order(b.entry));
  };
}

/** What has all words; where that is little, then what has some of them. */
function find(miniSearch: MiniSearch<SearchDocument>, words: readonly string[]): SearchResult[] {
  const found = miniSearch.search({ combineWith: 'AND', queries: words.map(wordQuery) }, searchOptions);
  if (words.length === 1 || found.length >= fewMax) return found;
  const known = new Set(found.map(({ id }) => id));
  const some = miniSearch.search({ combineWith: 'OR', queries: words.map(wordQuery) }, searchOptions);
  const others = some.filter(({ id }) => !known.has(id));
  return [...found, ...others.map((result) => ({ ...result, score: result.score * someShare }))];
}

/** A word as it stands, or all of its parts. */
function wordQuery(word: string): Query {
  const parts = partsOf(word);
  if (parts.length === 0) return word;
  return { combineWith: 'OR', queries: [word, { combineWith: 'AND', queries: parts }] };
}

function rank(entry: SearchEntry, score: number, name: string): number {
  const weight = kindWeights[entry.kind] * (entry.weight ?? 1);
  const bonus = entry.keys.includes(name)
    ? exactBonus
    : entry.keys.some((key) => key.startsWith(name))
      ? prefixBonus
      : 0;
  return (score + bonus) * weight;
}

function order({ kind }: SearchEntry): number {
  return searchKinds.indexOf(kind);
}
