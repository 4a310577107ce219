/** What every browser of the `browserslist` of the project supports, as a minified stylesheet asks for it. */
const supported = [
  '(not ((-webkit-appearance:-apple-pay-button))) or (contain-intrinsic-size:1px)',
  '(color:color-mix(in lab, red, red))',
];

/** A minified stylesheet in which what is asked of every browser in vain is not asked. */
export function settleSupports(css: string): string {
  return supported.reduce((text, condition) => unwrapAll(text, `@supports ${condition}{`), css);
}

function unwrapAll(css: string, opening: string): string {
  const [before = '', ...others] = css.split(opening);
  return others.reduce((text, part) => text + unwrap(part), before);
}

/** What follows an opening, without the brace that closes it; what is open again in it is closed in it. */
function unwrap(part: string): string {
  let open = 1;
  for (const { 0: brace, index } of part.matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open === 0) return part.slice(0, index) + part.slice(index + 1);
  }
  return part;
}
