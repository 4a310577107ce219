import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';

const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource/inter/files/inter-latin-600-normal.woff',
);
let font: opentype.Font | undefined;

/** How wide a text is at a size, both in the same unit. */
export const textWidth = (text: string, size: number) => openFont().getAdvanceWidth(text, size);

/** A text as the outlines of its letters, for the `d` of an SVG path: no font of the system is needed. */
export const textOutline = (text: string, x: number, baseline: number, size: number) =>
  openFont().getPath(text, x, baseline, size).toPathData(2);

/** The text without the letters that the font does not have. */
export const writable = (text: string) =>
  [...text].filter((letter) => openFont().charToGlyph(letter).index > 0).join('');

function openFont(): opentype.Font {
  font ??= loadFont();
  return font;
}

function loadFont(): opentype.Font {
  const file = readFileSync(fontFile);
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}
