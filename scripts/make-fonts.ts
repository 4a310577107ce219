import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { inProject } from './setup/project-paths.mjs';

/**
 * Makes the fonts of the pages from those of their packages, a third smaller: the same characters and kerning, but only
 * the weights that the pages have, and without the forms of figures that a page would have to ask for by name.
 */
const fonts = [
  { name: 'text', family: 'schibsted-grotesk', weights: { min: 400, max: 700 } },
  { name: 'code', family: 'geist-mono', weights: { min: 400, max: 600 } },
];

/** Every character of the plane that has all alphabets: a font keeps those that it has. */
const characters = Array.from({ length: 0xffff - 0x20 }, (_, index) => index + 0x20)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .join('');

for (const { name, family, weights } of fonts) {
  const file = `${family}-latin-wght-normal.woff2`;
  const source = readFileSync(inProject('node_modules', '@fontsource-variable', family, 'files', file));
  const font = await subsetFont(source, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    noLayoutClosure: true,
  });
  writeFileSync(inProject('components', 'shell', 'fonts', `${name}.woff2`), font);
  console.log(`${name}: ${source.length} → ${font.length} bytes`);
}
