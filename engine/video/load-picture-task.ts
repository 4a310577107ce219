import { blueDifferenceOf, lumaOf, redDifferenceOf } from '../encode/colour.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';
import { gradeOf } from '../picture/grade.ts';
import { createRow } from '../picture/paint-band.ts';
import { readSource } from '../picture/read-source.ts';
import { findStyle } from '../picture/styles.ts';
import { type DepthMap, guessDepth } from './depth-map.ts';

/** A picture in shared memory as I420: addresses of its planes, size in pixels (even). */
export interface LoadedPicture {
  readonly luma: number;
  readonly blue: number;
  readonly red: number;
  readonly width: number;
  readonly height: number;
}

export interface LoadPictureInput {
  readonly memory: WebAssembly.Memory;
  readonly sourceImage: string;
  readonly picture: LoadedPicture;
  /** A style whose colour grade is put on the picture. */
  readonly style?: string;
}

const depthColumns = 96;

/** Reads the caller's image into shared memory and guesses its depth. */
export async function runTask(input: LoadPictureInput): Promise<{ depth: DepthMap }> {
  const { picture, sourceImage } = input;
  const { width, height } = picture;
  const rgb = await readSource(sourceImage, width, height);
  gradeRows(rgb, width, input.style);
  writePlanes(rgb, picture, new SharedMemory(input.memory));
  const rows = Math.max(8, Math.round((depthColumns * height) / width));
  return { depth: guessDepth(await readSource(sourceImage, depthColumns, rows), depthColumns, rows) };
}

function gradeRows(rgb: Uint8Array, width: number, style = ''): void {
  const look = findStyle(style);
  const grade = look && gradeOf(look);
  if (!grade) return;
  const clamped = new Uint8ClampedArray(rgb.buffer, rgb.byteOffset, rgb.length);
  const row = createRow(width);
  for (let start = 0; start < rgb.length; start += width * 3) {
    for (let x = 0, at = start; x < width; x++, at += 3) {
      row.red[x] = rgb[at] as number;
      row.green[x] = rgb[at + 1] as number;
      row.blue[x] = rgb[at + 2] as number;
    }
    grade(row);
    for (let x = 0, at = start; x < width; x++, at += 3) {
      clamped[at] = row.red[x] as number;
      clamped[at + 1] = row.green[x] as number;
      clamped[at + 2] = row.blue[x] as number;
    }
  }
}

function writePlanes(rgb: Uint8Array, picture: LoadedPicture, memory: SharedMemory): void {
  const { width, height } = picture;
  const luma = memory.bytes(picture.luma, width * height);
  const blue = memory.bytes(picture.blue, (width * height) / 4);
  const red = memory.bytes(picture.red, (width * height) / 4);
  for (let pixel = 0, at = 0; pixel < luma.length; pixel++, at += 3)
    luma[pixel] = lumaOf(rgb[at] as number, rgb[at + 1] as number, rgb[at + 2] as number) + 0.5;
  for (let y = 0, out = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2, out++) {
      const at = (y * width + x) * 3;
      const sum = (channel: number) =>
        ((rgb[at + channel] as number) +
          (rgb[at + channel + 3] as number) +
          (rgb[at + channel + width * 3] as number) +
          (rgb[at + channel + width * 3 + 3] as number)) /
        4;
      const [r, g, b] = [sum(0), sum(1), sum(2)];
      blue[out] = blueDifferenceOf(r, g, b) + 0.5;
      red[out] = redDifferenceOf(r, g, b) + 0.5;
    }
}
