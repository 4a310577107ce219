import { parse, serialize, html as spec, defaultTreeAdapter as tree } from 'parse5';
import {
  attribute,
  type Document,
  type Element,
  elementsOf,
  isIsland,
  ownText,
  theElement,
} from './html-tree.ts';
import type { ModuleScripts } from './read-module.ts';
import { shorten, shortNames, withShortNames } from './shorten-classes.ts';
import { trimStyles, type UsedNames, wordsOf } from './trim-styles.ts';

export interface JoinParts {
  /** Reads the stylesheet at an address. */
  readonly read: (address: string) => string;
  readonly scripts: ModuleScripts;
  /** Puts a stylesheet where it can be had, and says at which address. */
  readonly put: (css: string) => string;
}

interface Page {
  readonly path: string;
  readonly html: string;
}

interface Parsed {
  readonly path: string;
  readonly document: Document;
  readonly elements: readonly Element[];
}

/**
 * Documents with their styles in them, in place of the stylesheets of the build: what the page uses and no more, so that it
 * is shown as soon as it is there. `data-styles` names the whole stylesheet, for islands, which show more once they are
 * awake; pages with one that wakes at once link it.
 */
export function joinStyles(pages: readonly Page[], { read, scripts, put }: JoinParts): readonly Page[] {
  const parsed = pages.map(({ path, html }): Parsed => {
    const document = parse(html, withoutScripts);
    return { path, document, elements: elementsOf(document) };
  });
  const addresses = parsed.flatMap(({ elements }) =>
    elements.filter(isStylesheet).map((link) => attribute(link, 'href') ?? ''),
  );
  const css = [...new Set(addresses)].map((address) => fromAnywhere(read(address), address)).join('\n');
  const whole = trimStyles(css, { ...namesOf(parsed), scripts: scripts.all });
  for (const kind of Map.groupBy(parsed, ({ path }) => kindOf(path)).values()) {
    // Where an island wakes with the page, nothing is won by less.
    if (kind.some(wakesAtOnce)) {
      const href = put(whole);
      for (const page of kind) replaceStyles(page, stylesheet(href));
    } else {
      joinKind(kind, { css, whole, scripts, put });
    }
  }
  return parsed.map(({ path, document }) => ({ path, html: serialize(document, withoutScripts) }));
}

/** A minified stylesheet that names its files so that it can stand at another address than its own. */
function fromAnywhere(css: string, address: string): string {
  return css.replaceAll(/url\((\.[^)]*)\)/g, (_, file: string) => {
    const { pathname } = new URL(file, new URL(address, 'http://site.invalid'));
    return `url(${pathname})`;
  });
}

interface KindParts extends Omit<JoinParts, 'read'> {
  readonly css: string;
  readonly whole: string;
}

/**
 * Gives pages of a kind what they need while no island is awake, and their classes short names. The whole stylesheet knows
 * these by both names: a script writes the long ones, and as each rule stands there once, neither part of a page loses
 * against the other.
 */
function joinKind(kind: readonly Parsed[], { css, whole, scripts, put }: KindParts): void {
  const elements = kind.flatMap((page) => page.elements);
  const trimmed = trimStyles(css, { ...namesOf(kind), scripts: scripts.withoutIslands });
  const names = shortNames(whole, elements, isWritten(elements, scripts));
  const wholeHref = elements.some(isIsland) ? put(withShortNames(whole, names, { keepsLong: true })) : '';
  for (const page of kind) {
    const own = trimStyles(trimmed, { ...namesOf([page]), scripts: scripts.withoutIslands });
    replaceStyles(page, inlineStyles(withShortNames(own, names)));
    if (page.elements.some(isIsland))
      theElement(page.document, 'html').attrs.push({ name: 'data-styles', value: wholeHref });
  }
  for (const element of elements) shorten(element, names);
}

/** What stands in `<noscript>` is part of the page. */
const withoutScripts = { scriptingEnabled: false };

/** By these names programs that read a page know what is said and not shown, and what only works with a script. */
const readByName = new Set(['sr-only', 'needs-script']);

/** Whether a script writes a class of that name, or asks for it, while no island is awake. */
function isWritten(elements: readonly Element[], scripts: ModuleScripts): (name: string) => boolean {
  const inline = elements.filter(({ tagName }) => tagName === 'script').map(ownText);
  const words = new Set(wordsOf(scripts.withoutIslands));
  const asked = [scripts.all, ...new Set(inline)].join('\n');
  return (name) => readByName.has(name) || words.has(name) || asked.includes(`.${name}`);
}

/** `/pt/models/kling` is of the kind `models/`, `/pt/models` of the kind `models`. */
function kindOf(path: string): string {
  const [, , section = '', ...rest] = path.split('/');
  return rest.length > 0 ? `${section}/` : section;
}

function namesOf(pages: readonly Parsed[]): Omit<UsedNames, 'scripts'> {
  const elements = pages.flatMap((page) => page.elements);
  return {
    classes: new Set(elements.flatMap((element) => attribute(element, 'class')?.split(/\s+/) ?? [])),
    elements: new Set(elements.map(({ tagName }) => tagName)),
    attributes: new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))),
    fields: new Set(elements.flatMap((element) => attribute(element, 'type') ?? [])),
  };
}

function replaceStyles({ elements }: Parsed, styles: Element): void {
  const [first, ...others] = elements.filter(isStylesheet);
  if (first?.parentNode) tree.insertBefore(first.parentNode, styles, first);
  for (const each of [first, ...others]) if (each) tree.detachNode(each);
}

function stylesheet(href: string): Element {
  const attrs = [
    { name: 'rel', value: 'stylesheet' },
    { name: 'href', value: href },
  ];
  return tree.createElement('link', spec.NS.HTML, attrs);
}

function inlineStyles(css: string): Element {
  const style = tree.createElement('style', spec.NS.HTML, []);
  tree.insertText(style, css);
  return style;
}

function wakesAtOnce({ elements }: Parsed): boolean {
  return elements.some((element) => attribute(element, 'data-when') === 'now');
}

function isStylesheet(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';
}
