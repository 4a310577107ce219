import sharp from 'sharp';
import { textOutline, textWidth } from './outline-text.ts';
import { type Sprite, spriteFromRgba } from './sprite.ts';

/** Words that every picture of the simulated engine carries, top left (players put their controls at the bottom). */
export const labelText = 'DOITONG SANDBOX';

export interface LabelImage {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Distance from the left and top edge of the picture, even. */
  readonly margin: number;
}

/** The label for a picture, as SVG with the text as outlines: no font of the system is needed. Sizes are even pixels. */
export function labelImage(pictureWidth: number, pictureHeight: number): LabelImage {
  const side = Math.min(pictureWidth, pictureHeight);
  const size = Math.max(10, Math.round(side * 0.0205));
  const padding = size * 0.75;
  const dot = size * 0.32;
  const textStart = padding + dot * 2 + size * 0.45;
  const width = even(textStart + textWidth(labelText, size) + padding);
  const height = even(size * 2.05);
  const text = textOutline(labelText, textStart, height / 2 + size * 0.36, size);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="${height / 2}" fill="#0b0f1a" fill-opacity=".62" stroke="#fff" stroke-opacity=".28"/>
    <circle cx="${padding + dot}" cy="${height / 2}" r="${dot}" fill="#ffb020"/><path d="${text}" fill="#fff"/></svg>`;
  return { svg, width, height, margin: even(side * 0.022) };
}

/** The label as a sprite for video frames; draw it at (`margin`, `margin`). */
export async function labelSprite(
  pictureWidth: number,
  pictureHeight: number,
): Promise<{ sprite: Sprite; margin: number }> {
  const { svg, width, height, margin } = labelImage(pictureWidth, pictureHeight);
  const rgba = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return { sprite: spriteFromRgba(rgba, width, height), margin };
}

const even = (length: number) => Math.ceil(length / 2) * 2;
