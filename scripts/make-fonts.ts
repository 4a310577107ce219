import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { inProject } from './setup/project-paths.mjs';

/**
 * Makes the fonts of the pages from those of their packages: a file for each weight, because a browser lays text out in
 * two thirds of the time where it need not work out a weight first (decision 0039), and only the characters that pages
 * show or that are typed in the languages of Western Europe. Kerning stays. One weight between medium and semibold
 * stands for both: a file less, which a phone would wait for.
 */
const fonts = [
  { name: 'text', family: 'schibsted-grotesk', weights: [400, 550] },
  { name: 'code', family: 'geist-mono', weights: [400, 500] },
];

const range = (first: string, last: string): string =>
  Array.from({ length: codeOf(last) - codeOf(first) + 1 }, (_, index) =>
    String.fromCodePoint(codeOf(first) + index),
  ).join('');

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** A font keeps those that it has. */
const characters = [
  range(' ', '~'),
  range('À', 'Ï'),
  range('Ñ', 'Ý'),
  range('ß', 'ï'),
  range('ñ', 'ý'),
  'ÿŒœ ¡¿ªº°·²³µ±−÷€§©®™«»–—‘’‚“”„…•′←→↑↓≤≥≈',
].join('');

for (const { name, family, weights } of fonts) {
  const file = `${family}-latin-wght-normal.woff2`;
  const source = readFileSync(inProject('node_modules', '@fontsource-variable', family, 'files', file));
  for (const weight of weights) {
    const font = await subsetFont(source, characters, {
      targetFormat: 'woff2',
      variationAxes: { wght: weight },
      noLayoutClosure: true,
    });
    writeFileSync(inProject('components', 'shell', 'fonts', `${name}-${weight}.woff2`), font);
    console.log(`${name} ${weight}: ${source.length} → ${font.length} bytes`);
  }
}
