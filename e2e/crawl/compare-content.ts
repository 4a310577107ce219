import type { Content } from './read-content.ts';

/**
 * What a page says that its twin does not, and the other way round: every heading and block of code is in both, and every
 * cell and sentence of one is among the words of the other. Spaces do not count, nor does what Markdown writes with signs.
 */
export function compareContent(page: Content, twin: Content): readonly string[] {
  return [
    ...missing(page.headings, twin.headings, 'heading only on the page'),
    ...missing(twin.headings, page.headings, 'heading only in the twin'),
    ...missing(page.code, twin.code, 'code only on the page'),
    ...missing(twin.code, page.code, 'code only in the twin'),
    ...absent(page.cells, twin.all, 'cell only on the page'),
    ...absent(twin.cells, page.all, 'cell only in the twin'),
    ...absent(page.texts.flatMap(sentencesOf), twin.all, 'sentence only on the page'),
    ...absent(twin.texts.flatMap(sentencesOf), page.all, 'sentence only in the twin'),
  ];
}

function missing(ones: readonly string[], others: readonly string[], what: string): string[] {
  const known = new Set(others.map(plain));
  return ones.filter((each) => !known.has(plain(each))).map((each) => `${what}: ${each.slice(0, 120)}`);
}

function absent(ones: readonly string[], all: string, what: string): string[] {
  const words = plain(all);
  return ones.filter((each) => !words.includes(plain(each))).map((each) => `${what}: ${each.slice(0, 120)}`);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?:;])\s+/).filter((sentence) => plain(sentence) !== '');
}

function plain(text: string): string {
  return text.replaceAll(/[\s\u00a0:,.]+/g, '').toLowerCase();
}
