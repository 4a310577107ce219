import type { Grade } from './grade.ts';
import type { Layer, PaintRow, Raster, Row } from './layer.ts';
import { NoiseField } from './noise-field.ts';

/** A raster for pictures of `height` pixels, painted `columns` x `rows` (more than the picture: a margin to move in). */
export function createRaster(columns: number, rows: number, pixelsPerUnit: number, seed: number): Raster {
  const u = Float32Array.from({ length: columns }, (_, x) => (x + 0.5 - columns / 2) / pixelsPerUnit);
  return { columns, rows, pixelsPerUnit, u, field: new NoiseField(seed, columns) };
}

export function createRow(columns: number): Row {
  const channel = () => new Float32Array(columns);
  const [red, green, blue, alpha] = [channel(), channel(), channel(), channel()];
  return { v: 0, y: 0, from: 0, to: columns, red, green, blue, alpha };
}

/** Points the row at line `y` of the raster and clears it. */
export function startRow(row: Row, raster: Raster, y: number): void {
  row.y = y;
  row.v = (y + 0.5 - raster.rows / 2) / raster.pixelsPerUnit;
  row.from = 0;
  row.to = raster.columns;
  row.alpha.fill(0);
}

/**
 * Paints rows `from` up to `to` of a still picture, as RGB bytes. Goes from the nearest layer back and stops where nothing
 * can be seen any more, so hidden parts cost nothing.
 */
export function paintBand(
  layers: readonly Layer[],
  raster: Raster,
  from: number,
  to: number,
  grade?: Grade,
): Uint8Array<ArrayBuffer> {
  const painters = layers.map((layer) => layer.prepare(raster)).reverse();
  const { columns } = raster;
  const rgb = new Uint8ClampedArray(columns * (to - from) * 3);
  const row = createRow(columns);
  const sum = createRow(columns);
  for (let y = from; y < to; y++) {
    paintRow(painters, raster, row, sum, y);
    grade?.(sum);
    writeRow(rgb, (y - from) * columns * 3, sum, y);
  }
  return new Uint8Array(rgb.buffer);
}

const opaque = 0.998;

/** Leaves the colours in `sum`; its alpha says how much is covered. */
function paintRow(nearToFar: readonly PaintRow[], raster: Raster, row: Row, sum: Row, y: number): void {
  for (const channel of [sum.red, sum.green, sum.blue, sum.alpha]) channel.fill(0);
  let [from, to] = [0, raster.columns];
  for (const paint of nearToFar) {
    while (from < to && (sum.alpha[from] as number) >= opaque) from++;
    while (to > from && (sum.alpha[to - 1] as number) >= opaque) to--;
    if (from >= to) return;
    startRow(row, raster, y);
    row.from = from;
    row.to = to;
    paint(row);
    putUnder(sum, row, from, to);
  }
}

function putUnder(sum: Row, row: Row, from: number, to: number): void {
  for (let x = from; x < to; x++) {
    const alpha = row.alpha[x] as number;
    if (alpha <= 0) continue;
    const share = alpha * (1 - (sum.alpha[x] as number));
    sum.red[x] = (sum.red[x] as number) + (row.red[x] as number) * share;
    sum.green[x] = (sum.green[x] as number) + (row.green[x] as number) * share;
    sum.blue[x] = (sum.blue[x] as number) + (row.blue[x] as number) * share;
    sum.alpha[x] = (sum.alpha[x] as number) + share;
  }
}

/** A little noise before rounding, so that smooth skies show no bands. It depends on the row alone, not on the band. */
function writeRow(rgb: Uint8ClampedArray, start: number, { red, green, blue }: Row, y: number): void {
  let noise = Math.imul(y + 1, 0x9e3779b1) | 1;
  for (let x = 0, at = start; x < red.length; x++, at += 3) {
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    const dither = noise / 0x1_0000_0000;
    rgb[at] = (red[x] as number) + dither;
    rgb[at + 1] = (green[x] as number) + dither;
    rgb[at + 2] = (blue[x] as number) + dither;
  }
}
