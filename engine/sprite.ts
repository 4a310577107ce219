import { blueDifferenceOf, lumaOf, redDifferenceOf } from './encode/colour.ts';

/** A small picture with transparency, in the colours of video frames, each multiplied by its alpha. Plain data. */
export interface Sprite {
  /** Pixels, even. */
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
  readonly alpha: Uint8Array;
  /** Half the width and height; offsets from grey, -128 to 127. */
  readonly blue: Int8Array;
  readonly red: Int8Array;
  readonly chromaAlpha: Uint8Array;
}

/** Width and height must be even. `rgba` is straight (not premultiplied) alpha. */
export function spriteFromRgba(rgba: Uint8Array, width: number, height: number): Sprite {
  const luma = new Uint8Array(width * height);
  const alpha = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < alpha.length; pixel++, at += 4) {
    const opacity = rgba[at + 3] ?? 0;
    alpha[pixel] = opacity;
    luma[pixel] = (lumaOf(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0) * opacity) / 255 + 0.5;
  }
  return { width, height, luma, alpha, ...chromaOf(rgba, width, height) };
}

function chromaOf(rgba: Uint8Array, width: number, height: number) {
  const chromaWidth = width >> 1;
  const count = chromaWidth * (height >> 1);
  const [blue, red, chromaAlpha] = [new Int8Array(count), new Int8Array(count), new Uint8Array(count)];
  for (let index = 0; index < count; index++) {
    const corner = (Math.floor(index / chromaWidth) * 2 * width + (index % chromaWidth) * 2) * 4;
    const sum = [0, 0, 0, 0];
    for (const at of [corner, corner + 4, corner + width * 4, corner + width * 4 + 4]) {
      const opacity = (rgba[at + 3] ?? 0) / 255;
      for (let channel = 0; channel < 3; channel++)
        sum[channel] = (sum[channel] ?? 0) + ((rgba[at + channel] ?? 0) * opacity) / 4;
      sum[3] = (sum[3] ?? 0) + opacity / 4;
    }
    const [r = 0, g = 0, b = 0, a = 0] = sum;
    chromaAlpha[index] = a * 255;
    blue[index] = Math.round(blueDifferenceOf(r, g, b) - 128);
    red[index] = Math.round(redDifferenceOf(r, g, b) - 128);
  }
  return { blue, red, chromaAlpha };
}

/** Draws the sprite onto an I420 frame with its top left corner at even (left, top); parts outside are cut off. */
export function stampSprite(
  frame: Uint8Array,
  frameWidth: number,
  frameHeight: number,
  sprite: Sprite,
  left: number,
  top: number,
): void {
  const blueStart = frameWidth * frameHeight;
  const redStart = blueStart + blueStart / 4;
  const place = { left, top, width: sprite.width, frameWidth, frameHeight };
  blend(frame, 0, 0, sprite.luma, sprite.alpha, place);
  const half = {
    left: left >> 1,
    top: top >> 1,
    width: sprite.width >> 1,
    frameWidth: frameWidth >> 1,
    frameHeight: frameHeight >> 1,
  };
  blend(frame, blueStart, 128, sprite.blue, sprite.chromaAlpha, half);
  blend(frame, redStart, 128, sprite.red, sprite.chromaAlpha, half);
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly frameWidth: number;
  readonly frameHeight: number;
}

function blend(
  frame: Uint8Array,
  planeStart: number,
  zero: number,
  values: Uint8Array | Int8Array,
  alpha: Uint8Array,
  { left, top, width, frameWidth, frameHeight }: Place,
): void {
  for (let index = 0; index < alpha.length; index++) {
    const opacity = alpha[index] ?? 0;
    const x = left + (index % width);
    const y = top + Math.floor(index / width);
    if (opacity === 0 || x < 0 || y < 0 || x >= frameWidth || y >= frameHeight) continue;
    const at = planeStart + y * frameWidth + x;
    frame[at] = (values[index] ?? 0) + zero + (((frame[at] ?? 0) - zero) * (255 - opacity)) / 255 + 0.5;
  }
}
