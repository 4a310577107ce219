import { type Selector, transform } from 'lightningcss';

/** What the documents use of their stylesheets. */
export interface UsedNames {
  /** Classes that stand in their HTML. */
  readonly classes: ReadonlySet<string>;
  /** Text of their scripts, in which any other class would have to be written out. */
  readonly scripts: string;
}

/** A stylesheet without the rules for classes that occur in no document and no script of one. */
export function trimStyles(css: string, used: UsedNames): string {
  const isUsed = (name: string) => used.classes.has(name) || used.scripts.includes(name);
  const matches = (selector: Selector) =>
    selector.every((part) => part.type !== 'class' || isUsed(part.name));
  const { code } = transform({
    filename: 'documents.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      // A rule goes whole, or selector by selector: its declarations do not survive the way through JavaScript and back.
      Rule: { style: ({ value: { selectors } }) => (selectors.some(matches) ? undefined : []) },
      Selector: (selector) => (matches(selector) ? undefined : []),
    },
  });
  return code.toString();
}
