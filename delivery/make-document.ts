import { parse, serialize, html as spec, defaultTreeAdapter as tree } from 'parse5';
import {
  attribute,
  type Element,
  elementsOf,
  isIsland,
  type Node,
  ownText,
  type Parent,
  theElement,
} from './html-tree.ts';
import type { EnhanceModule } from './manifest.ts';
import { settleLateParts } from './settle-late-parts.ts';

/** What a document gets that the built page has not. */
export interface DocumentParts {
  readonly module?: EnhanceModule | undefined;
  /** Speculation rules, as JSON, which the module hands to the browser. */
  readonly rules: string;
  /** Puts data that are needed later elsewhere, and says at which address. Absent: they stay in the document. */
  readonly putAside?: ((json: string) => string) | undefined;
}

/** Attributes with words, as JSON, that are needed once somebody opens something. `readWords` reads them, wherever they are. */
const wordAttributes = new Set(['data-search', 'data-assistants']);

/** Data of an island that are shorter than this, in characters, stay where they are. */
const dataLengthMax = 400;

/** How the framework's own inline scripts begin. */
const frameworkScript =
  /^(?:\(?self\.__next_|\(globalThis\["TURBOPACK"\]|\$R|requestAnimationFrame\(function\(\)\{\$RT)/;

/**
 * A page as a document: without the framework, its data and its marks, but for those the same to the letter. Throws when a
 * part of the page is still to be put in its place by a script.
 */
export function makeDocument(html: string, parts: DocumentParts): string {
  const document = parse(html);
  settleLateParts(document);
  strip(document);
  if (parts.putAside) putAside(document, parts.putAside);
  if (parts.module) nameModules(document, parts.module);
  theElement(document, 'html').attrs.push({ name: 'data-document', value: '' });
  const head = theElement(document, 'head');
  const hasIsland = elementsOf(document).some(isIsland);
  for (const node of additions(parts, hasIsland)) tree.appendChild(head, node);
  return serialize(document);
}

function strip(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => !isLeftOver(node, parent));
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    strip(node);
    node.attrs = node.attrs.filter(({ name }) => name !== 'data-precedence');
  }
}

function isLeftOver(node: Node, parent: Parent): boolean {
  if (tree.isCommentNode(node)) return true;
  if (!tree.isElementNode(node)) return false;
  if (node.tagName === 'meta')
    return attribute(node, 'name') === 'next-size-adjust' || isSaidTwice(node, parent);
  if (node.tagName === 'script') return isFramework(node);
  if (node.tagName === 'link') return attribute(node, 'as') === 'script';
  return isEmptyBoundary(node, parent);
}

/** X reads what a page says for others (`og:title`), where it has nothing of its own (`twitter:title`). */
function isSaidTwice(meta: Element, { childNodes }: Parent): boolean {
  const [, key] = /^twitter:(.+)$/.exec(attribute(meta, 'name') ?? '') ?? [];
  return childNodes.some(
    (other) =>
      key !== undefined &&
      tree.isElementNode(other) &&
      attribute(other, 'property') === `og:${key}` &&
      attribute(other, 'content') === attribute(meta, 'content'),
  );
}

function isFramework(script: Element): boolean {
  const address = attribute(script, 'src');
  return address?.startsWith('/_next/') ?? frameworkScript.test(ownText(script));
}

/** Where the framework keeps what it knows of a page's head. */
function isEmptyBoundary(element: Element, parent: Parent): boolean {
  const { tagName, childNodes } = element;
  if (tagName !== 'div' || parent.nodeName !== 'body' || attribute(element, 'hidden') === undefined)
    return false;
  return childNodes.every((node) => tree.isCommentNode(node));
}

/** An island that wakes with the page says what it is made of, so that all of it can be asked for at once. */
function nameModules(document: Parent, { islands }: EnhanceModule): void {
  for (const element of elementsOf(document)) {
    if (attribute(element, 'data-when') !== 'now') continue;
    const modules = islands[attribute(element, 'data-island') ?? ''] ?? [];
    element.attrs.push({ name: 'data-modules', value: modules.join(' ') });
  }
}

/** An island that does not wake with the page needs its data only when somebody reaches for it; so does a menu its words. */
function putAside(document: Parent, put: (json: string) => string): void {
  const all = elementsOf(document);
  for (const [index, element] of all.entries()) {
    const place = element.attrs.find(({ name }) => name === 'data-island-props');
    const island = all[index + 1];
    const json = ownText(element);
    if (place === undefined || json.length < dataLengthMax) continue;
    if (island !== undefined && attribute(island, 'data-when') === 'now') continue;
    place.value = put(json);
    element.childNodes = [];
  }
  for (const word of all.flatMap(({ attrs }) => attrs)) {
    if (wordAttributes.has(word.name)) word.value = put(word.value);
  }
}

function additions({ module, rules }: DocumentParts, hasIsland: boolean): readonly Element[] {
  const addresses = module ? [module.entry, ...(hasIsland ? [module.islandsEntry] : [])] : [];
  const modules = addresses.map((src) => element('script', { type: 'module', src }));
  return [...modules, element('script', { type: 'application/speculationrules+json' }, rules)];
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const made = tree.createElement(name, spec.NS.HTML, attrs);
  if (text) tree.insertText(made, text);
  return made;
}
