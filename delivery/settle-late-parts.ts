import { defaultTreeAdapter as tree } from 'parse5';
import { attribute, type Element, elementsOf, type Node, type Parent } from './html-tree.ts';

/**
 * Puts what the framework rendered late, and would move by a script, where it belongs: the children of `<div hidden
 * id="S:0">` in place of `<template id="B:0">` and all that stands there until then. Throws when one is missing.
 */
export function settleLateParts(document: Parent): void {
  const byId = new Map(elementsOf(document).map((element) => [attribute(element, 'id'), element]));
  for (const [id, place] of byId) {
    if (place.tagName !== 'template' || !id?.startsWith('B:')) continue;
    const late = byId.get(id.replace('B', 'S'));
    if (late === undefined) throw new Error(`<template id="${id}"> waits for the framework.`);
    replaceUntilEnd(place, late.childNodes);
    tree.detachNode(late);
  }
}

/** From the template to the comment that ends its boundary, boundaries within it counted. */
function replaceUntilEnd(place: Element, late: readonly Node[]): void {
  const parent = place.parentNode;
  if (parent === null) throw new Error('A template stands nowhere.');
  const start = parent.childNodes.indexOf(place);
  let depth = 1;
  let end = start;
  while (depth > 0) {
    end += 1;
    const node = parent.childNodes[end];
    if (node === undefined) throw new Error(`The part after ${attribute(place, 'id')} has no end.`);
    if (tree.isCommentNode(node)) depth += change(node.data);
  }
  parent.childNodes.splice(start, end - start, ...late);
  for (const node of late) node.parentNode = parent;
}

function change(comment: string): number {
  if (comment === '/$') return -1;
  return /^\$[?!~]?$/.test(comment) ? 1 : 0;
}
