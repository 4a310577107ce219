import { parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { attribute, type Element, elementsOf } from './html-tree.ts';
import { trimStyles } from './trim-styles.ts';

export interface JoinParts {
  /** Reads the stylesheet at an address. */
  readonly read: (address: string) => string;
  /** Text of all scripts that documents may load. */
  readonly scripts: string;
  /** Puts the one stylesheet where it can be had, and says at which address. */
  readonly put: (css: string) => string;
}

/** Documents with one stylesheet for all of them, which has what they use and no more, in place of those of the build. */
export function joinStyles(
  documents: readonly string[],
  { read, scripts, put }: JoinParts,
): readonly string[] {
  const parsed = documents.map((html) => {
    const document = parse(html);
    return { document, elements: elementsOf(document) };
  });
  const all = parsed.flatMap(({ elements }) => elements);
  const addresses = new Set(all.filter(isStylesheet).map((link) => attribute(link, 'href') ?? ''));
  const classes = new Set(all.flatMap((element) => attribute(element, 'class')?.split(/\s+/) ?? []));
  const href = put(trimStyles([...addresses].map(read).join('\n'), { classes, scripts }));
  return parsed.map(({ document, elements }) => {
    const [first, ...others] = elements.filter(isStylesheet);
    for (const link of others) tree.detachNode(link);
    for (const each of first?.attrs ?? []) if (each.name === 'href') each.value = href;
    return serialize(document);
  });
}

function isStylesheet(element: Element): boolean {
  return element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';
}
