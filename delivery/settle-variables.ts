/** `var(--x` and what follows it. */
const beginning = /var\((--[\w-]+)/;

/**
 * A minified stylesheet without what its variables can never be. Where one is always set, its fallback goes; one that is
 * set nowhere, neither here nor in `scripts`, gives way to its fallback or its initial value, and is named in no transition;
 * one of the theme that is read once gives way to its value. Declarations that stand there several times in a row stand
 * there once.
 */
export function settleVariables(css: string, scripts: string): string {
  const always = new Set([...themesOf(css)].flatMap(declaredIn));
  const ever = new Set(declaredIn(css));
  const initial = initialValuesOf(css);
  const settle = (text: string): string => {
    const found = beginning.exec(text);
    if (found === null) return text;
    const [start, name = ''] = found;
    const end = endOf(text, found.index + start.length);
    const fallback = text.slice(found.index + start.length, end).replace(/^,\s*/, '');
    const isSet = ever.has(name) || scripts.includes(name);
    const instead = isSet ? undefined : fallback || initial.get(name);
    const kept = always.has(name) || fallback === '' ? `var(${name})` : `var(${name},${settle(fallback)})`;
    return text.slice(0, found.index) + (instead ? settle(instead) : kept) + settle(text.slice(end + 1));
  };
  const listed = (all: string, name: string) => (ever.has(name) || scripts.includes(name) ? all : '');
  const settled = settle(css)
    .replaceAll(/,(--[\w-]+)(?=[,;}])/g, listed)
    .replaceAll(/(?<=[;{])([^;{}]+;)\1+/g, '$1');
  return [...always].filter((name) => !scripts.includes(name)).reduce(putInPlace, settled);
}

/** A variable that is set once and read once gives way to its value, if that is the same everywhere. */
function putInPlace(css: string, name: string): string {
  const values = [...css.matchAll(new RegExp(`(?<=^|[;{])${name}:([^;{}]*)`, 'g'))].map(
    ([, text = '']) => text,
  );
  const [before, after, ...others] = css.split(`var(${name})`);
  const [value, another] = values;
  const isOnce = after !== undefined && others.length === 0 && another === undefined;
  return isOnce && value && !value.includes('var(') ? `${before}${value}${after}` : css;
}

/** Declarations for every page: Tailwind writes its theme to the root, without a condition. */
function themesOf(css: string): readonly string[] {
  return [...css.matchAll(/@layer theme\{:root,:host\{([^{}]*)\}\}/g)].map(([, text = '']) => text);
}

function declaredIn(css: string): readonly string[] {
  return [...css.matchAll(/(?<=^|[;{])(--[\w-]+):/g)].map(([, name = '']) => name);
}

function initialValuesOf(css: string): ReadonlyMap<string, string> {
  const registered = css.matchAll(/@property (--[\w-]+)\{[^{}]*initial-value:([^;{}]+)/g);
  return new Map([...registered].map(([, name = '', value = '']) => [name, value]));
}

/** Where the parenthesis closes that is open at `from`. */
function endOf(text: string, from: number): number {
  let open = 1;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '(') open += 1;
    if (text[index] === ')') open -= 1;
    if (open === 0) return index;
  }
  throw new Error(`A parenthesis stays open: ${text.slice(from, from + 80)}`);
}
