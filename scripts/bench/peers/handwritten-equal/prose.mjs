import { marked } from 'marked';
import { codeOf, escaped } from './code.mjs';

const slugOf = (text) => text.toLowerCase().replaceAll(/[^\w\s-]/g, '').trim().replaceAll(/\s+/g, '-');

/** Words of a heading, without its marks. */
const plain = (text) => text.replaceAll('`', '');

/** From how many characters on a cell is read rather than scanned: such a table is stacked on a phone. */
const sentence = 48;
const isWide = ({ header, rows }) =>
  header.length > 3 || (header.length === 3 && rows.some((row) => row[2].text.length > sentence));

let heading = '';

marked.use({
  renderer: {
    heading({ tokens, text, depth }) {
      heading = plain(text);
      const id = slugOf(heading);
      return `<h${depth} id=${id}><a href=#${id}>${this.parser.parseInline(tokens)}</a></h${depth}>\n`;
    },
    paragraph({ tokens }) {
      return `<p>${this.parser.parseInline(tokens)}\n`;
    },
    listitem(item) {
      return `<li>${this.parser.parse(item.tokens, item.loose).trim()}\n`;
    },
    codespan: ({ text }) => `<code>${escaped(text)}</code>`,
    link({ href, tokens }) {
      return `<a href=${/[\s"'=<>`]/.test(href) ? `"${escaped(href)}"` : href}>${this.parser.parseInline(tokens)}</a>`;
    },
    table(table) {
      const { header, rows, align } = table;
      const figure = (column) => (align[column] === 'right' ? ' class=figure' : '');
      const stacks = isWide(table);
      const title = (column) => {
        const text = escaped(plain(header[column].text));
        return stacks && column > 0 ? ` data-title=${/^\w+$/.test(text) ? text : `"${text}"`}` : '';
      };
      const cells = (row, tag, more) =>
        row.map(({ tokens }, at) => `<${tag}${figure(at)}${more(at)}>${this.parser.parseInline(tokens)}`).join('');
      const lines = rows.map((row) => `<tr>${cells(row, 'td', title)}\n`).join('');
      return `<div class="sheet${stacks ? ' stacks' : ''}" role=region tabindex=0 aria-label="${escaped(heading)}"><table><thead><tr>${cells(header, 'th', () => ' scope=col')}\n<tbody>${lines}</table></div>\n`;
    },
  },
});

/** A document, in rows: text after code, and every heading, begin a new one; code stands beside the text of its row. */
export function proseOf(markdown) {
  heading = '';
  const rows = [];
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'space') continue;
    const last = rows.at(-1);
    const begins = !last || token.type === 'heading' || (token.type !== 'code' && last.code.length > 0);
    if (begins) rows.push({ text: [], code: [] });
    rows.at(-1)[token.type === 'code' ? 'code' : 'text'].push(token);
  }
  const names = (function* name() {
    for (let at = 1; ; at += 1) yield `c${at}`;
  })();
  const html = rows.map(({ text, code }) => {
    const words = marked.parser(text);
    if (code.length === 0) return words;
    const shown = codeOf(code, heading, names);
    return text.length === 0 ? shown : `<div class=pair><div>${words}</div>${shown}</div>\n`;
  });
  return html.join('');
}

/** What can be gone to in a document. */
export const headingsOf = (markdown) =>
  marked
    .lexer(markdown)
    .filter(({ type, depth }) => type === 'heading' && depth === 2)
    .map(({ text }) => ({ id: slugOf(plain(text)), text: plain(text) }));

/** Sections of a document as plain words, for the search. */
export function sectionsOf(markdown) {
  const sections = [{ id: '', title: '', words: [] }];
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading') {
      const title = plain(token.text);
      sections.push({ id: slugOf(title), title, words: [] });
    } else if (token.type !== 'code') sections.at(-1).words.push(wordsOf(token));
  }
  return sections.map(({ id, title, words }) => ({ id, title, text: words.join(' ').replaceAll(/\s+/g, ' ').trim() }));
}

function wordsOf({ text = '', tokens, items, header, rows, type }) {
  if (type === 'table') return [header, ...rows].flat().map(wordsOf).join(' ');
  const inside = items ?? tokens;
  return inside ? inside.map(wordsOf).join(type === 'list' ? ' ' : '') : text;
}
