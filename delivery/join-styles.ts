import { parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { attribute, type Document, type Element, elementsOf, ownText, theElement } from './html-tree.ts';
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
 * Documents with one stylesheet, in place of those of the build: pages of a kind, such as all models, share one that has
 * what they use and no more. `data-styles` names the whole one, for islands, which show more once they are awake.
 */
export function joinStyles(pages: readonly Page[], { read, scripts, put }: JoinParts): readonly Page[] {
  const parsed = pages.map(({ path, html }): Parsed => {
    const document = parse(html, withoutScripts);
    return { path, document, elements: elementsOf(document) };
  });
  const addresses = parsed.flatMap(({ elements }) =>
    elements.filter(isStylesheet).map((link) => attribute(link, 'href') ?? ''),
  );
  const css = [...new Set(addresses)].map(read).join('\n');
  const whole = put(trimStyles(css, { ...namesOf(parsed), scripts: scripts.all }));
  const kinds = Map.groupBy(parsed, ({ path }) => kindOf(path));
  return [...kinds.values()].flatMap((kind) => {
    // Where an island wakes with the page, nothing is won by less.
    const href = kind.some(wakesAtOnce) ? whole : put(stylesOf(kind, css, scripts));
    return kind.map((page) => {
      link(page, href, whole);
      return { path: page.path, html: serialize(page.document, withoutScripts) };
    });
  });
}

/** What stands in `<noscript>` is part of the page. */
const withoutScripts = { scriptingEnabled: false };

/** By this name programs that read a page know what is said and not shown. */
const spoken = 'sr-only';

/** What pages of a kind need while no island is awake. Their classes get short names, but for those that scripts write. */
function stylesOf(kind: readonly Parsed[], css: string, scripts: ModuleScripts): string {
  const trimmed = trimStyles(css, { ...namesOf(kind), scripts: scripts.withoutIslands });
  const elements = kind.flatMap((page) => page.elements);
  const inline = elements.filter(({ tagName }) => tagName === 'script').map(ownText);
  const words = new Set(wordsOf(scripts.withoutIslands));
  const asked = [scripts.all, ...new Set(inline)].join('\n');
  const isKept = (name: string) => name === spoken || words.has(name) || asked.includes(`.${name}`);
  const names = shortNames(trimmed, elements, isKept);
  for (const element of elements) shorten(element, names);
  return withShortNames(trimmed, names);
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

function link({ document, elements }: Parsed, href: string, whole: string): void {
  const [first, ...others] = elements.filter(isStylesheet);
  for (const each of others) tree.detachNode(each);
  for (const each of first?.attrs ?? []) if (each.name === 'href') each.value = href;
  const hasIsland = elements.some((element) => attribute(element, 'data-island') !== undefined);
  if (hasIsland && href !== whole)
    theElement(document, 'html').attrs.push({ name: 'data-styles', value: whole });
}

function wakesAtOnce({ elements }: Parsed): boolean {
  return elements.some((element) => attribute(element, 'data-when') === 'now');
}

function isStylesheet(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';
}
