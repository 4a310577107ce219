import { tokensOfWord, wordPattern } from './tokens.ts';

/** A piece of a text, marked where it is what was looked for. */
export interface MarkedText {
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in pieces, the words among `terms` (folded, as a search returns them) marked. */
export function markWords(text: string, terms: readonly string[]): MarkedText[] {
  return cut(text, spansOf(text, terms));
}

/**
 * The part of a text around the first word that was found, at most `length` characters and cut between words, the words
 * marked. The beginning where no word of it was found, because the match is in another language.
 */
export function snippet(text: string, terms: readonly string[], length = 140): MarkedText[] {
  const [first] = spansOf(text, terms);
  const before = Math.floor(length / 3);
  const from = !first || first.end <= length ? 0 : wordStart(text, first.start - before);
  const end = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length);
  const shown = text.slice(from, end > from ? end : from + length);
  const pieces = markWords(shown.replace(/[\s,;:]+$/, ''), terms);
  const gap = (here: boolean): MarkedText[] => (here ? [{ text: '…', marked: false }] : []);
  return [...gap(from > 0), ...pieces, ...gap(end < text.length)];
}

function spansOf(text: string, terms: readonly string[]): Span[] {
  const wanted = new Set(terms);
  return [...text.matchAll(wordPattern)]
    .filter(([word]) => tokensOfWord(word).some((token) => wanted.has(token)))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

function cut(text: string, spans: readonly Span[]): MarkedText[] {
  let at = 0;
  const pieces: MarkedText[] = [];
  for (const { start, end } of spans) {
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, end), marked: true },
    );
    at = end;
  }
  return [...pieces, { text: text.slice(at), marked: false }].filter((piece) => piece.text !== '');
}

function wordStart(text: string, position: number): number {
  return text.lastIndexOf(' ', Math.max(0, position)) + 1;
}
