import type { Code, Root, RootContent } from 'mdast';

/** A part of a document that is set together: text, and the code it speaks of. */
export interface Row {
  readonly text: readonly RootContent[];
  readonly code: readonly Code[];
  /** Place in the document, for keys. */
  readonly index: number;
}

/** Groups a document into rows: a heading, a table and text after code each begin a new one. */
export function rowsOf(tree: Root): readonly Row[] {
  const rows: { text: RootContent[]; code: Code[]; index: number }[] = [];
  for (const [index, node] of tree.children.entries()) {
    const last = rows.at(-1);
    if (node.type === 'code' && last && !holdsTable(last.text)) last.code.push(node);
    else if (last && staysIn(last, node)) last.text.push(node);
    else
      rows.push({
        text: node.type === 'code' ? [] : [node],
        code: node.type === 'code' ? [node] : [],
        index,
      });
  }
  return rows;
}

function staysIn(row: { text: readonly RootContent[]; code: readonly Code[] }, node: RootContent): boolean {
  return row.code.length === 0 && node.type !== 'heading' && node.type !== 'table' && !holdsTable(row.text);
}

function holdsTable(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => node.type === 'table');
}
