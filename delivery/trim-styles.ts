import { type CustomAtRules, type Selector, transform, type Visitor } from 'lightningcss';
import { settleSupports } from './settle-supports.ts';
import { settleVariables } from './settle-variables.ts';

/** What the documents use of their stylesheets. */
export interface UsedNames {
  /** Classes that stand in their HTML. */
  readonly classes: ReadonlySet<string>;
  /** Names of the elements and attributes in their HTML. */
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** Types of their fields, such as `checkbox`. */
  readonly fields: ReadonlySet<string>;
  /** Text of their scripts, in which any other name would have to be written out. */
  readonly scripts: string;
}

/**
 * A stylesheet without the rules for classes, elements and `data-` attributes that occur in no document and no script of
 * one. Other attributes stay: a browser or a script may set them by another name.
 */
export function trimStyles(css: string, used: UsedNames): string {
  const matches = matcher(used);
  const trimmed = transformed(css, {
    // A rule goes whole, or selector by selector: its declarations do not survive the way through JavaScript and back.
    Rule: {
      style: ({ value: { selectors } }) => (selectors.some(matches) ? undefined : []),
      // Initial values for browsers without `@property`, which are older than what the pages need otherwise.
      'layer-block': ({ value: { name } }) => (name?.join('.') === 'properties' ? [] : undefined),
    },
    Selector: (selector) => (matches(selector) ? undefined : []),
  });
  const settled = settleVariables(settleSupports(trimmed), used.scripts);
  const isRead = (name: string) => [settled, used.scripts].some((text) => text.includes(`var(${name}`));
  const isPlayed = (name: string) =>
    new RegExp(`animation[^;}]*\\b${name}\\b`).test(settled) || used.scripts.includes(name);
  return transformed(settled, {
    Rule: {
      property: ({ value: { name } }) => (isRead(name) ? undefined : []),
      keyframes: ({ value: { name } }) => (isPlayed(name.value) ? undefined : []),
    },
    Declaration: { custom: ({ name }) => (!name.startsWith('--') || isRead(name) ? undefined : []) },
  });
}

function matcher({
  classes,
  elements,
  attributes,
  fields,
  scripts,
}: UsedNames): (selector: Selector) => boolean {
  const words = new Set(wordsOf(scripts));
  const isSet = (name: string) =>
    attributes.has(name) || scripts.includes(name) || scripts.includes(inDataset(name));
  const occurs = (part: Selector[number]): boolean => {
    if (part.type === 'class') return classes.has(part.name) || words.has(part.name);
    if (part.type === 'type') return elements.has(part.name) || words.has(part.name);
    if (part.type === 'attribute') return !part.name.startsWith('data-') || isSet(part.name);
    if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where'))
      return part.selectors.some((selector) => selector.every(occurs));
    if (part.type === 'pseudo-element') {
      const field = fieldOf(part);
      return field === undefined || fields.has(field) || words.has(field);
    }
    return true;
  };
  return (selector) => selector.every(occurs);
}

/** The type of the only fields that have a part; undefined for what other elements have, too. */
function fieldOf(part: Extract<Selector[number], { type: 'pseudo-element' }>): string | undefined {
  if (part.kind === 'file-selector-button') return 'file';
  if (part.kind !== 'custom') return undefined;
  if (part.name.endsWith('spin-button')) return 'number';
  return /date|calendar/.test(part.name) ? 'date' : undefined;
}

/** What may be a name in the text of a script. */
export function wordsOf(scripts: string): readonly string[] {
  return scripts.split(/[\s"'`<>=]+/);
}

/** `data-turn-theme` as scripts call it: `turnTheme`. */
function inDataset(name: string): string {
  return name.replace('data-', '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function transformed(css: string, visitor: Visitor<CustomAtRules>): string {
  return transform({
    filename: 'documents.css',
    code: Buffer.from(css),
    minify: true,
    visitor,
  }).code.toString();
}
