import type { Code, Root, RootContent } from 'mdast';

/** A part of a document that is set together: text, and the code it speaks of. */
export interface Row {
  readonly text: readonly RootContent[];
  readonly code: readonly Code[];
  /** Place in the document, for keys. */
  readonly index: number;
}

/** Groups a document into rows: a heading, and text after code, each begin a new one. */
export function rowsOf(tree: Root): readonly Row[] {
  const rows: { text: RootContent[]; code: Code[]; index: number }[] = [];
  for (const [index, node] of tree.children.entries()) {
    const last = rows.at(-1);
    const begins =
      node.type === 'heading' || last === undefined || (node.type !== 'code' && last.code.length > 0);
    const row = begins ? { text: [], code: [], index } : last;
    if (begins) rows.push(row);
    if (node.type === 'code') row.code.push(node);
    else row.text.push(node);
  }
  return rows;
}
