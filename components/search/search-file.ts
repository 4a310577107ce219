import { sayIn } from '#components/agents/say.ts';
import { messages } from '#components/docs/words.ts';
import { type Locale, routing } from '#i18n/routing.ts';
import { searchEntries } from './search-entries.ts';
import { buildIndex, type IndexFile } from './search-index.ts';
import type { SearchWords } from './search-words.ts';

/** What a browser loads to search in a language: the index, in which words of the other languages are found too, and words. */
export interface SearchFile extends IndexFile {
  readonly words: SearchWords;
}

export function searchFile(locale: Locale): SearchFile {
  const others = routing.locales.filter((other) => other !== locale);
  return { words: searchWords(locale), ...buildIndex(searchEntries(locale), others.map(searchEntries)) };
}

function searchWords(locale: Locale): SearchWords {
  const { say } = sayIn(locale);
  const word = (name: string, values = {}) => say(`search.${name}`, values);
  return {
    kinds: messages[locale].search.kinds,
    groups: messages[locale].search.groups,
    one: word('one'),
    many: word('many', { count: '#' }),
    none: word('none'),
    all: word('all', { count: '#' }),
    recent: word('recent'),
    start: word('start'),
    open: word('keys.open'),
    newTab: word('keys.newTab'),
  };
}
