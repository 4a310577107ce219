import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';

/** The words of a piece of Markdown on one line; blocks of code are left out. */
export function plainText(markdown: string): string {
  // Most texts are plain, and reading them as Markdown takes a hundred times as long.
  if (!/[`*[<|]/.test(markdown)) return markdown;
  return wordsOf(parseMarkdown(markdown).children);
}

/** The words of some nodes on one line, tables cell by cell. */
export function wordsOf(nodes: readonly Nodes[]): string {
  return nodes
    .map(blockText)
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function blockText(node: Nodes): string {
  if (node.type === 'code') return '';
  if (node.type === 'list' || node.type === 'listItem') return wordsOf(node.children);
  if (node.type === 'table') return wordsOf(node.children.slice(1));
  if (node.type === 'tableRow') return `${node.children.map((cell) => textOf(cell)).join(', ')};`;
  return textOf(node);
}
