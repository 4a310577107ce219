import type { Nodes, Root } from 'mdast';

/** Every node of a tree, a parent before its children. */
export function* walk(node: Nodes | Root): Generator<Nodes> {
  yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* walk(child);
}

/** Where a parsed node stands in its text. */
export function rangeOf(node: Nodes): readonly [start: number, end: number] {
  const { position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) {
    throw new Error(`A ${node.type} that was not parsed has no place in a text.`);
  }
  return [position.start.offset, position.end.offset];
}
