import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The value of an attribute; undefined when the element has none of that name. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** All elements under a node, in the order of the document. */
export function elementsOf(parent: Parent): readonly Element[] {
  return parent.childNodes
    .filter((node) => tree.isElementNode(node))
    .flatMap((element) => [element, ...elementsOf(element)]);
}

/** The text that an element holds itself, as a script does. */
export function ownText({ childNodes }: Element): string {
  return childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');
}

/** The one element of a name. Throws when there is none. */
export function theElement(parent: Parent, name: string): Element {
  const found = elementsOf(parent).find(({ tagName }) => tagName === name);
  if (found === undefined) throw new Error(`The document has no <${name}>.`);
  return found;
}

/** Whether a script brings an element to life on its own. */
export function isIsland(element: Element): boolean {
  return attribute(element, 'data-island') !== undefined;
}
