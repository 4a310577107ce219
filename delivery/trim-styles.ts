import { type CustomAtRules, type Selector, transform, type Visitor } from 'lightningcss';

/** What the documents use of their stylesheets. */
export interface UsedNames {
  /** Classes that stand in their HTML. */
  readonly classes: ReadonlySet<string>;
  /** Text of their scripts, in which any other class would have to be written out. */
  readonly scripts: string;
}

/** A stylesheet without the rules for classes that occur in no document and no script of one. */
export function trimStyles(css: string, { classes, scripts }: UsedNames): string {
  const words = new Set(scripts.split(/[\s"'`]+/));
  const matches = (selector: Selector) =>
    selector.every((part) => part.type !== 'class' || classes.has(part.name) || words.has(part.name));
  const trimmed = transformed(css, {
    // A rule goes whole, or selector by selector: its declarations do not survive the way through JavaScript and back.
    Rule: { style: ({ value: { selectors } }) => (selectors.some(matches) ? undefined : []) },
    Selector: (selector) => (matches(selector) ? undefined : []),
  });
  return transformed(trimmed, {
    Rule: { property: ({ value: { name } }) => (trimmed.includes(`var(${name}`) ? undefined : []) },
  });
}

function transformed(css: string, visitor: Visitor<CustomAtRules>): string {
  return transform({
    filename: 'documents.css',
    code: Buffer.from(css),
    minify: true,
    visitor,
  }).code.toString();
}
