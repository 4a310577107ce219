import './findings.css';
import type { Finding } from '../create-search.ts';
import { type MarkedText, markWords, snippet } from '../mark-words.ts';
import { element } from './element.ts';

/** What a result shows: its name, what it belongs to, and the part of its text that was found. */
export function resultContent({ entry, terms }: Finding): HTMLElement[] {
  const context = entry.context === undefined ? [] : [entry.context];
  const head = element('span', { class: 'search-head' }, [
    element('span', { class: entry.isCode ? 'search-title search-code' : 'search-title' }, [
      ...marked(markWords(entry.title, terms)),
    ]),
    ...context.map((text) => element('span', { class: 'search-context' }, [text])),
  ]);
  const text = entry.text === '' ? [] : [snippet(entry.text, terms)];
  return [head, ...text.map((pieces) => element('span', { class: 'search-text' }, marked(pieces)))];
}

function marked(pieces: readonly MarkedText[]): (HTMLElement | string)[] {
  return pieces.map((piece) => (piece.marked ? element('mark', {}, [piece.text]) : piece.text));
}
