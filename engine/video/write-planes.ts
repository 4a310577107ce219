import { blueDifferenceOf, lumaOf, redDifferenceOf } from '../encode/colour.ts';
import type { SharedMemory } from '../kernel/shared-memory.ts';
import type { Row } from '../picture/layer.ts';
import type { Planes } from './planes.ts';

/** Turns painted rows into the planes of a layer. Rows come in order, in pairs: even, then odd. */
export class PlaneWriter {
  readonly #planes: Planes;
  readonly #luma: Uint8Array;
  readonly #alpha: Uint8Array;
  readonly #blue: Uint8Array;
  readonly #red: Uint8Array;
  readonly #chromaAlpha: Uint8Array;
  readonly #spans: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  /** Sums of red, green, blue (multiplied by alpha) and alpha over the 2 x 2 pixels of one chroma sample. */
  readonly #sums: Float32Array;

  constructor(memory: SharedMemory, planes: Planes) {
    const { width, height } = planes;
    const chroma = (width * height) / 4;
    this.#planes = planes;
    this.#luma = memory.bytes(planes.luma, width * height);
    this.#alpha = memory.bytes(planes.alpha, width * height);
    this.#blue = memory.bytes(planes.blue, chroma);
    this.#red = memory.bytes(planes.red, chroma);
    this.#chromaAlpha = memory.bytes(planes.chromaAlpha, chroma);
    this.#spans = [
      memory.integers(planes.spanStarts, height),
      memory.integers(planes.spanEnds, height),
      memory.integers(planes.chromaSpanStarts, height / 2),
      memory.integers(planes.chromaSpanEnds, height / 2),
    ];
    this.#sums = new Float32Array(width * 2);
  }

  write(row: Row, y: number): void {
    this.#writeLuma(row, y);
    this.#addToSums(row, y % 2 === 0);
    if (y % 2 === 1) this.#writeChroma(y >> 1);
  }

  #writeLuma({ red, green, blue, alpha }: Row, y: number): void {
    const { width } = this.#planes;
    let [first, last] = [width, -1];
    let noise = Math.imul(y + 1, 0x9e3779b1) | 1;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const opacity = alpha[x] as number;
      this.#alpha[at] = opacity * 255 + 0.5;
      if (opacity <= 0) {
        this.#luma[at] = 0;
        continue;
      }
      noise ^= noise << 13;
      noise ^= noise >>> 17;
      noise ^= noise << 5;
      const dither = 0.5 + noise / 0x1_0000_0000;
      const luma = lumaOf(byte(red[x]), byte(green[x]), byte(blue[x]));
      this.#luma[at] = luma * opacity + dither;
      if (first === width) first = x;
      last = x;
    }
    this.#spans[0][y] = first;
    this.#spans[1][y] = last;
  }

  #addToSums({ red, green, blue, alpha }: Row, fresh: boolean): void {
    const sums = this.#sums;
    if (fresh) sums.fill(0);
    for (let x = 0; x < this.#planes.width; x++) {
      const opacity = alpha[x] as number;
      if (opacity <= 0) continue;
      const at = (x >> 1) * 4;
      sums[at] = (sums[at] as number) + byte(red[x]) * opacity;
      sums[at + 1] = (sums[at + 1] as number) + byte(green[x]) * opacity;
      sums[at + 2] = (sums[at + 2] as number) + byte(blue[x]) * opacity;
      sums[at + 3] = (sums[at + 3] as number) + opacity;
    }
  }

  #writeChroma(y: number): void {
    const width = this.#planes.width / 2;
    const sums = this.#sums;
    let [first, last] = [width, -1];
    for (let x = 0, at = y * width, from = 0; x < width; x++, at++, from += 4) {
      const opacity = sums[from + 3] as number;
      const [r, g, b] = [sums[from] as number, sums[from + 1] as number, sums[from + 2] as number];
      this.#chromaAlpha[at] = (opacity / 4) * 255 + 0.5;
      this.#blue[at] = 128.5 + (blueDifferenceOf(r, g, b) - 128) / 4;
      this.#red[at] = 128.5 + (redDifferenceOf(r, g, b) - 128) / 4;
      if (opacity <= 0) continue;
      if (first === width) first = x;
      last = x;
    }
    this.#spans[2][y] = first;
    this.#spans[3][y] = last;
  }
}

const byte = (value: number | undefined) => Math.max(0, Math.min(255, value as number));

/** Finds for each column the row from which all below is opaque, so that what lies behind need not be drawn. */
export function findTops(memory: SharedMemory, planes: Planes): void {
  const { width, height, motion } = planes;
  const tops = memory.integers(planes.tops, width);
  tops.fill(height);
  if (motion !== 'still') return;
  const alpha = memory.bytes(planes.alpha, width * height);
  for (let y = height - 1, open = true; y >= 0 && open; y--) {
    open = false;
    for (let x = 0, at = y * width; x < width; x++, at++)
      if (tops[x] === y + 1 && alpha[at] === 255) {
        tops[x] = y;
        open = true;
      }
  }
}
