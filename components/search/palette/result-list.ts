import './result-list.css';
import type { Finding } from '../create-search.ts';
import { countText, type SearchWords } from '../search-words.ts';
import { element } from './element.ts';
import { resultContent } from './result-content.ts';

/** The findings of the search page, best first, at most `shownMax`; nothing while nothing is asked. */
export function resultList(
  findings: readonly Finding[],
  words: SearchWords,
  query: string,
  shownMax: number,
): HTMLElement[] {
  if (query.trim() === '') return [];
  const items = findings.slice(0, shownMax).map((finding) => {
    const kind = element('span', { class: 'search-context' }, [words.kinds[finding.entry.kind]]);
    const link = element('a', { href: finding.entry.href, class: 'search-link' }, resultContent(finding));
    return element('li', { class: 'search-result' }, [kind, link]);
  });
  const count = element('p', { class: 'search-count' }, [countText(words, findings.length)]);
  return [count, element('ol', {}, items)];
}
