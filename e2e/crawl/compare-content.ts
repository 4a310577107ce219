import type { Content } from './read-content.ts';

/**
 * What a page says that its twin does not, and the other way round: every heading and every block of code is in both, and
 * every run of words of one, be it of a sentence or of a cell, is among the words of the other. Spaces, capitals and
 * punctuation do not count: a page sets apart with lines and columns what Markdown sets apart with signs.
 */
export function compareContent(page: Content, twin: Content): readonly string[] {
  return [
    ...missing(page.headings, twin.headings, 'heading only on the page'),
    ...missing(twin.headings, page.headings, 'heading only in the twin'),
    ...missing(page.code, twin.code, 'code only on the page'),
    ...missing(twin.code, page.code, 'code only in the twin'),
    ...absent(page.words, twin, 'words only on the page'),
    ...absent(twin.words, page, 'words only in the twin'),
  ];
}

function missing(ones: readonly string[], others: readonly string[], what: string): string[] {
  const known = new Set(others.map(plain));
  return ones.filter((each) => !known.has(plain(each))).map((each) => `${what}: ${brief(each)}`);
}

function absent(ones: readonly string[], { headings, code, words }: Content, what: string): string[] {
  const all = plain([...headings, ...words, ...code].join(' '));
  return [...new Set(ones)]
    .filter((each) => !all.includes(plain(each)))
    .map((each) => `${what}: ${brief(each)}`);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function brief(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 100);
}
