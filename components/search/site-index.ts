import { messages } from '#components/docs/words.ts';
import type { Locale } from '#i18n/routing.ts';
import type { SearchEntry } from './entry.ts';
import { foldText } from './fold-text.ts';
import { searchEntries } from './search-entries.ts';

/** A name with every place it leads to. */
export interface IndexLine {
  readonly title: string;
  readonly isCode: boolean;
  readonly places: readonly { readonly label: string; readonly href: string }[];
}

/** The names that begin with a letter; digits stand together. */
export interface IndexLetter {
  readonly letter: string;
  readonly lines: readonly IndexLine[];
}

/** Everything that can be found, from A to Z; what has the same name stands on one line. */
export function siteIndex(locale: Locale): readonly IndexLetter[] {
  const byTitle = Map.groupBy(searchEntries(locale), ({ title }) => title);
  const { kinds } = messages[locale].search;
  const lines = [...byTitle]
    .map(([title, entries]): IndexLine => {
      const places = entries.map((entry, index) => ({
        label: labelOf(entry, entries[index - 1], kinds[entry.kind]),
        href: entry.href,
      }));
      return { title, isCode: entries.some(({ isCode }) => isCode), places };
    })
    .toSorted((a, b) => foldText(a.title).localeCompare(foldText(b.title), locale, { numeric: true }));
  return [...Map.groupBy(lines, letterOf)].map(([letter, own]) => ({ letter, lines: own }));
}

/** What it is and what it belongs to; the kind is said once where several follow each other. */
function labelOf({ kind, context }: SearchEntry, before: SearchEntry | undefined, name: string): string {
  if (context === undefined) return name;
  return before?.kind === kind ? context : `${name}, ${context}`;
}

function letterOf({ title }: IndexLine): string {
  const first = /[\p{L}\p{N}]/u.exec(foldText(title))?.[0] ?? '0';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '0-9';
}
