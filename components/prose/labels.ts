import type { Code, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { titleOf } from './fence.ts';

/**
 * What a box that scrolls is called by those who do not see where it stands: the heading it is under, a code block with its
 * title before that. No two are called the same, also to who does not hear capitals.
 */
export function labelsOf(tree: Root): ReadonlyMap<Code | Table, string> {
  const labels = new Map<Code | Table, string>();
  const taken = new Map<string, number>();
  let heading = '';
  for (const node of tree.children) {
    if (node.type === 'heading') heading = textOf(node);
    if (node.type !== 'code' && node.type !== 'table') continue;
    const parts = node.type === 'code' ? [titleOf(node), heading] : [heading];
    const label = parts.filter((part) => part !== '').join(', ');
    const key = label.toLowerCase();
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    labels.set(node, count === 1 ? label : `${label} (${count})`);
  }
  return labels;
}
