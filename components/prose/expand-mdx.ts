import type { Nodes } from 'mdast';
import { parseMdx } from './parse-markdown.ts';
import { rangeOf, walk } from './walk.ts';

type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Makes the Markdown that stands in a text for a tag such as `<Fact name="keyHours" />`. Throws for props it does not know. */
export type Part = (props: Readonly<Record<string, string>>) => string;

/**
 * Plain Markdown from MDX: every tag is replaced by what its part writes, and all else stays as it is written. The page and
 * its Markdown twin are both made from the result, so they can not differ. Throws for a tag without a part and for code
 * in braces.
 */
export function expandMdx(text: string, parts: Readonly<Record<string, Part>>): string {
  const edits: { range: readonly [number, number]; text: string }[] = [];
  for (const node of walk(parseMdx(text))) {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      edits.push({ range: rangeOf(node), text: expand(node, parts) });
    } else if (node.type.startsWith('mdx')) {
      throw new Error(
        `Line ${node.position?.start.line}: only text and tags are read here, no ${node.type}.`,
      );
    }
  }
  return replaceRanges(text, edits);
}

/** The text with each range replaced; ranges do not overlap. */
export function replaceRanges(
  text: string,
  edits: readonly { readonly range: readonly [number, number]; readonly text: string }[],
): string {
  return edits
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce(
      (result, { range: [start, end], text: by }) => result.slice(0, start) + by + result.slice(end),
      text,
    );
}

function expand(element: Tag, parts: Readonly<Record<string, Part>>) {
  const name = element.name ?? '';
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!part) throw new Error(`Line ${element.position?.start.line}: there is no part called ${name}.`);
  if (element.children.length > 0) throw new Error(`<${name}> takes no children.`);
  return part(Object.fromEntries(element.attributes.map((attribute) => propOf(name, attribute))));
}

function propOf(name: string, attribute: Tag['attributes'][number]): [string, string] {
  if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
    return [attribute.name, attribute.value];
  }
  throw new Error(`<${name}> takes only texts as props.`);
}
