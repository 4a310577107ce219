import type { Content } from './read-content.ts';

/**
 * What a page says that its twin does not, and the other way round: every heading and every block of code is in both, and
 * every sentence and every part of a cell of one is among the words of the other. Spaces, capitals and punctuation do not
 * count: a page sets apart with lines and columns what Markdown sets apart with signs.
 */
export function compareContent(page: Content, twin: Content): readonly string[] {
  return [
    ...untitled(page, twin, 'heading only on the page'),
    ...untitled(twin, page, 'heading only in the twin'),
    ...missing(page.code, twin.code, 'code only on the page'),
    ...missing(twin.code, page.code, 'code only in the twin'),
    ...absent(page.words, twin.all, 'words only on the page'),
    ...absent(twin.words, page.all, 'words only in the twin'),
  ];
}

/** A heading of one may be the name of an entry in the other. */
function untitled({ headings }: Content, other: Content, what: string): string[] {
  return missing(headings, [...other.headings, ...other.words], what);
}

function missing(ones: readonly string[], others: readonly string[], what: string): string[] {
  const known = new Set(others.map(plain));
  return ones.filter((each) => !known.has(plain(each))).map((each) => `${what}: ${brief(each)}`);
}

function absent(ones: readonly string[], others: string, what: string): string[] {
  const all = plain(others);
  const parts = ones.flatMap((each) => each.split(/(?<=[.:;,!?])\s+|\s*[()]\s*/));
  return [...new Set(parts)]
    .filter((each) => !all.includes(plain(each)))
    .map((each) => `${what}: ${brief(each)}`);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function brief(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 100);
}
