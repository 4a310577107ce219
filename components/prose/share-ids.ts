import type { Heading, Root } from 'mdast';
import { headingsOf } from './headings.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The fragment that leads to the heading, where it is not made from its own words. */
    id?: string;
  }
}

/**
 * The same document with the fragments of its twin in another language: a link to a heading, and the switch of languages
 * under it, then hold in both. Throws when one has headings that the other has not.
 */
export function shareIds(tree: Root, twin: Root): Root {
  const ids = [...headingsOf(twin).values()].map(({ id }) => id);
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  if (headings.length !== ids.length)
    throw new Error(`It has ${headings.length} headings and its twin ${ids.length}.`);
  for (const [index, heading] of headings.entries()) heading.data = { id: ids[index] ?? '' };
  return tree;
}
