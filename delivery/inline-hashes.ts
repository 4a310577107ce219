import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { attribute, type Element, elementsOf, ownText } from './html-tree.ts';

/** What a Content-Security-Policy has to allow by name: `sha256-…` of each inline script and style. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Types of `<script>` that a browser acts on, the last once it is handed over by a script; any other is data. */
const acting = new Set([
  '',
  'text/javascript',
  'module',
  'importmap',
  'speculationrules',
  'application/speculationrules+json',
]);

/** Hashes of what stands inline in a document. */
export function inlineHashes(html: string): InlineHashes {
  const elements = elementsOf(parse(html));
  return {
    scripts: hashesOf(elements.filter(isInlineScript)),
    styles: hashesOf(elements.filter(({ tagName }) => tagName === 'style')),
  };
}

/** Throws for a `style` attribute: a policy of hashes does not let it have an effect. */
export function refuseInlineStyles(html: string): void {
  const styled = elementsOf(parse(html)).find((element) => attribute(element, 'style') !== undefined);
  if (styled === undefined) return;
  throw new Error(
    `A <${styled.tagName}> has style="${attribute(styled, 'style')}". Use a class or an attribute.`,
  );
}

function isInlineScript(element: Element): boolean {
  return (
    element.tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    acting.has(attribute(element, 'type') ?? '')
  );
}

function hashesOf(elements: readonly Element[]): readonly string[] {
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return [...new Set(elements.map((element) => hash(ownText(element))))];
}
