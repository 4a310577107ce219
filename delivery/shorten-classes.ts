import { type Selector, transform } from 'lightningcss';
import { attribute, type Element } from './html-tree.ts';

/** Short names for classes, by the long ones. */
export type ShortNames = ReadonlyMap<string, string>;

/**
 * Short names for the classes of a stylesheet that stand alone in each of their selectors, the most used ones first. Those
 * that always stand together share one. A class that another is written beside keeps its name, since a part of the page
 * that a script renders has long names.
 */
export function shortNames(
  css: string,
  elements: readonly Element[],
  isKept: (name: string) => boolean,
): ShortNames {
  const { alone, all } = classesIn(css);
  const places = new Map<string, number[]>();
  for (const [index, element] of elements.entries())
    for (const name of classesOf(element)) {
      const known = places.get(name);
      if (known) known.push(index);
      else places.set(name, [index]);
    }
  const shortened = [...places].filter(([name]) => alone.has(name) && !isKept(name));
  const together = [...Map.groupBy(shortened, ([, indices]) => indices.join()).values()].toSorted(
    ([a], [b]) => (b?.[1].length ?? 0) - (a?.[1].length ?? 0),
  );
  const free = unusedNames(all);
  return new Map(
    together.flatMap((group) => {
      const short = free.next().value;
      return group.map(([name]) => [name, short] as const);
    }),
  );
}

/** A stylesheet with the short names, or, if it `keepsLong` ones, with both for the same elements. */
export function withShortNames(css: string, names: ShortNames, { keepsLong = false } = {}): string {
  const rename = (selector: Selector): Selector =>
    selector.map((part) => {
      if (part.type === 'class') return { ...part, name: names.get(part.name) ?? part.name };
      const inner = innerOf(part);
      return inner === undefined ? part : ({ ...part, selectors: inner.map(rename) } as typeof part);
    });
  const both = (selector: Selector) =>
    namesIn(selector).some((name) => names.has(name)) ? [selector, rename(selector)] : selector;
  return transform({
    filename: 'documents.css',
    code: Buffer.from(css),
    minify: true,
    visitor: { Selector: keepsLong ? both : rename },
  }).code.toString();
}

/** Gives an element the short names. */
export function shorten(element: Element, names: ShortNames): void {
  for (const each of element.attrs) {
    if (each.name === 'class')
      each.value = [...new Set(classesOf(element).map((name) => names.get(name) ?? name))].join(' ');
  }
}

function classesOf(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/).filter(Boolean) ?? [];
}

function classesIn(css: string) {
  const all = new Set<string>();
  const beside = new Set<string>();
  const collect = (selector: Selector) => {
    const names = new Set(namesIn(selector));
    for (const name of names) {
      all.add(name);
      if (names.size > 1) beside.add(name);
    }
  };
  // Nested selectors, as in `:is()`, are visited on their own; here they count as part of the one around them.
  transform({
    filename: 'documents.css',
    code: Buffer.from(css),
    visitor: { Rule: { style: ({ value: { selectors } }) => selectors.forEach(collect) } },
  });
  return { all, alone: all.difference(beside) };
}

function namesIn(selector: Selector): readonly string[] {
  return selector.flatMap((part) =>
    part.type === 'class' ? [part.name] : (innerOf(part) ?? []).flatMap(namesIn),
  );
}

/** The selectors in the parentheses of a part, such as `:is()`. */
function innerOf(part: Selector[number]): readonly Selector[] | undefined {
  if (part.type !== 'pseudo-class' || part.kind === 'host' || !('selectors' in part)) return undefined;
  return part.selectors;
}

/** Without `a`, so that no class is called `ad`, which programs that block advertisements hide. */
const letters = 'bcdefghijklmnopqrstuvwxyz';

/** `b`, `c`, and so on, `bb` after `z`. */
function* unusedNames(taken: ReadonlySet<string>): Generator<string, never> {
  for (let index = 0; ; index += 1) {
    const name = nameAt(index);
    if (!taken.has(name)) yield name;
  }
}

function nameAt(index: number): string {
  const before = index < letters.length ? '' : nameAt(Math.floor(index / letters.length) - 1);
  return before + letters.charAt(index % letters.length);
}
