import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

export interface HeadingEntry {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  /** Whether it is the name of something in the API. */
  readonly isCode: boolean;
}

/**
 * The headings of a document with the fragments that lead to them. A heading that is code, such as a type of the schema,
 * is reached by its very name.
 */
export function headingsOf(tree: Root): ReadonlyMap<Heading, HeadingEntry> {
  const slugger = new GithubSlugger();
  const headings = tree.children.filter((node) => node.type === 'heading');
  return new Map(
    headings.map((node) => {
      const text = textOf(node);
      const isCode = node.children.length === 1 && node.children[0]?.type === 'inlineCode';
      return [
        node,
        { id: node.data?.id ?? (isCode ? text : slugger.slug(text)), text, depth: node.depth, isCode },
      ];
    }),
  );
}
