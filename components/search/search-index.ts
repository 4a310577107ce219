import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { SearchEntry } from './entry.ts';
import { foldText } from './fold-text.ts';
import { indexTokens } from './tokens.ts';

/** What is searched of an entry: its words in the reader's language, then those in the others. */
export interface SearchDocument {
  readonly id: number;
  readonly title: string;
  readonly keys: string;
  readonly context: string;
  readonly text: string;
  readonly otherTitle: string;
  readonly otherText: string;
}

/** How an index is made and read; both sides need the same. Tokens are folded when they are cut. */
export const indexOptions: Options<SearchDocument> = {
  fields: ['title', 'keys', 'context', 'text', 'otherTitle', 'otherText'],
  tokenize: indexTokens,
  processTerm: (term) => term,
};

/** What a browser loads to search in a language. The keys of an entry hold its names in every language. */
export interface IndexFile {
  readonly entries: readonly SearchEntry[];
  /** The index as MiniSearch writes it down. */
  readonly index: AsPlainObject;
}

/** The index of a language. `others` hold the same things in the same order; throws where they do not. */
export function buildIndex(
  own: readonly SearchEntry[],
  others: readonly (readonly SearchEntry[])[],
): IndexFile {
  const twinsOf = (place: number) => others.map((list) => list[place]);
  const mismatch = own.findIndex(({ kind }, place) => twinsOf(place).some((twin) => twin?.kind !== kind));
  if (mismatch >= 0 || others.some((list) => list.length !== own.length))
    throw new Error(
      `The languages do not have the same to be found: ${own[mismatch]?.href ?? 'one has more'}.`,
    );
  const index = new MiniSearch<SearchDocument>(indexOptions);
  const entries = own.map((entry, place) => withKeys(entry, twinsOf(place)));
  index.addAll(entries.map((entry, id) => documentOf(entry, id, twinsOf(id))));
  return { entries, index: index.toJSON() };
}

function withKeys(entry: SearchEntry, twins: readonly (SearchEntry | undefined)[]): SearchEntry {
  const keys = [entry, ...twins].flatMap((each) => each?.keys ?? []).map(foldText);
  return { ...entry, keys: [...new Set(keys)] };
}

function documentOf(
  { title, keys, context = '', text }: SearchEntry,
  id: number,
  twins: readonly (SearchEntry | undefined)[],
): SearchDocument {
  const otherText = twins.map((twin) => twin?.text ?? '').join(' ');
  const otherTitle = twins.map((twin) => (twin?.title === title ? '' : (twin?.title ?? ''))).join(' ');
  return { id, title, keys: keys.join(' '), context, text, otherTitle, otherText };
}
