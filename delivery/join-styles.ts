import { parse, serialize, defaultTreeAdapter as tree } from 'parse5';
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
  const whole = trimStyles(css, { ...namesOf(parsed), scripts: scripts.all });
  for (const kind of Map.groupBy(parsed, ({ path }) => kindOf(path)).values()) {
    // Where an island wakes with the page, nothing is won by less.
    if (kind.some(wakesAtOnce)) {
      const href = put(whole);
      for (const page of kind) link(page, href);
    } else {
      joinKind(kind, { css, whole, scripts, put });
    }
  }
  return parsed.map(({ path, document }) => ({ path, html: serialize(document, withoutScripts) }));
}

interface KindParts extends Omit<JoinParts, 'read'> {
  readonly css: string;
  readonly whole: string;
}

/**
 * Links what pages of a kind need while no island is awake, and gives their classes short names. The whole stylesheet
 * knows these by both names: a script writes the long ones, and as each rule stands there once, neither part of a page
 * loses against the other.
 */
function joinKind(kind: readonly Parsed[], { css, whole, scripts, put }: KindParts): void {
  const elements = kind.flatMap((page) => page.elements);
  const trimmed = trimStyles(css, { ...namesOf(kind), scripts: scripts.withoutIslands });
  const names = shortNames(whole, elements, isWritten(elements, scripts));
  const href = put(withShortNames(trimmed, names));
  const wholeHref = elements.some(isIsland) ? put(withShortNames(whole, names, { keepsLong: true })) : '';
  for (const element of elements) shorten(element, names);
  for (const page of kind) link(page, href, wholeHref);
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

function link({ document, elements }: Parsed, href: string, whole?: string): void {
  const [first, ...others] = elements.filter(isStylesheet);
  for (const each of others) tree.detachNode(each);
  for (const each of first?.attrs ?? []) if (each.name === 'href') each.value = href;
  if (whole !== undefined && elements.some(isIsland))
    theElement(document, 'html').attrs.push({ name: 'data-styles', value: whole });
}

function wakesAtOnce({ elements }: Parsed): boolean {
  return elements.some((element) => attribute(element, 'data-when') === 'now');
}

function isStylesheet(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';
}
