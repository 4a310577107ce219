import { blueDifferenceOf, lumaOf, redDifferenceOf } from '../encode/colour.ts';
import type { Kernel } from '../kernel/load-kernel.ts';
import type { SharedMemory } from '../kernel/shared-memory.ts';

/**
 * A picture in shared memory, in the colours of video frames multiplied by alpha: addresses and sizes, plain data.
 * Chroma planes have half the width and height.
 */
export interface Cutout {
  /** Pixels, even. */
  readonly width: number;
  readonly height: number;
  readonly opaque: boolean;
  readonly luma: number;
  readonly alpha: number;
  readonly blue: number;
  readonly red: number;
  readonly chromaAlpha: number;
  /** First and last column with alpha of each row (i32). */
  readonly starts: number;
  readonly ends: number;
  readonly chromaStarts: number;
  readonly chromaEnds: number;
}

export interface Pixels {
  /** Straight alpha. */
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Puts a picture of even size into shared memory. */
export function createCutout(memory: SharedMemory, pixels: Pixels, opaque = false): Cutout {
  const { width, height } = pixels;
  const luma = width * height;
  const chroma = luma / 4;
  const cutout: Cutout = {
    width,
    height,
    opaque,
    luma: memory.allocate(luma + width),
    alpha: memory.allocate(luma + width),
    blue: memory.allocate(chroma + width),
    red: memory.allocate(chroma + width),
    chromaAlpha: memory.allocate(chroma + width),
    starts: memory.allocate(4 * height + 8),
    ends: memory.allocate(4 * height + 8),
    chromaStarts: memory.allocate(2 * height + 8),
    chromaEnds: memory.allocate(2 * height + 8),
  };
  writeLuma(memory, cutout, pixels);
  writeChroma(memory, cutout, pixels);
  if (!opaque) findSpans(memory, cutout);
  return cutout;
}

/** Half a step of noise hides the bands of soft gradients. */
function writeLuma(memory: SharedMemory, cutout: Cutout, { rgba, width, height }: Pixels): void {
  const luma = memory.bytes(cutout.luma, width * height);
  const alpha = memory.bytes(cutout.alpha, width * height);
  let noise = 0x9e3779b1;
  for (let pixel = 0, at = 0; pixel < luma.length; pixel++, at += 4) {
    const opacity = rgba[at + 3] as number;
    alpha[pixel] = opacity;
    if (opacity === 0) continue;
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    const value = lumaOf(rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number);
    luma[pixel] = (value * opacity) / 255 + (opacity === 255 ? 0.5 + noise / 0x1_0000_0000 : 0.5);
  }
}

function writeChroma(memory: SharedMemory, cutout: Cutout, { rgba, width, height }: Pixels): void {
  const count = (width * height) / 4;
  const blue = memory.bytes(cutout.blue, count);
  const red = memory.bytes(cutout.red, count);
  const alpha = memory.bytes(cutout.chromaAlpha, count);
  for (let y = 0, index = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2, index++) {
      const corner = (y * width + x) * 4;
      let [r, g, b, a] = [0, 0, 0, 0];
      for (const at of [corner, corner + 4, corner + width * 4, corner + width * 4 + 4]) {
        const opacity = rgba[at + 3] as number;
        r += (rgba[at] as number) * opacity;
        g += (rgba[at + 1] as number) * opacity;
        b += (rgba[at + 2] as number) * opacity;
        a += opacity;
      }
      alpha[index] = a / 4 + 0.5;
      blue[index] = 128.5 + (blueDifferenceOf(r / 1020, g / 1020, b / 1020) - 128);
      red[index] = 128.5 + (redDifferenceOf(r / 1020, g / 1020, b / 1020) - 128);
    }
}

function findSpans(memory: SharedMemory, cutout: Cutout): void {
  const { width, height } = cutout;
  const planes = [
    [cutout.alpha, cutout.starts, cutout.ends, width, height],
    [cutout.chromaAlpha, cutout.chromaStarts, cutout.chromaEnds, width / 2, height / 2],
  ] as const;
  for (const [address, starts, ends, columns, rows] of planes) {
    const firsts = memory.integers(starts, rows);
    const lasts = memory.integers(ends, rows);
    for (let y = 0; y < rows; y++) {
      const row = memory.bytes(address + y * columns, columns);
      const first = row.findIndex((opacity) => opacity > 0);
      firsts[y] = first < 0 ? columns : first;
      lasts[y] = first < 0 ? -1 : row.findLastIndex((opacity) => opacity > 0);
    }
  }
}

/** Where frames are put together, one for each segment that is drawn at the same time. */
export interface FrameSpace {
  readonly width: number;
  readonly height: number;
  /** The I420 frame. */
  readonly frame: number;
  readonly scratch: number;
  /** f32 shifts of each row of luma and of chroma. */
  readonly shiftX: number;
  readonly shiftY: number;
  readonly chromaShiftX: number;
  readonly chromaShiftY: number;
}

export function allocateFrameSpace(memory: SharedMemory, width: number, height: number): FrameSpace {
  return {
    width,
    height,
    frame: memory.allocate((width * height * 3) / 2),
    scratch: memory.allocate(65_536),
    shiftX: memory.allocate(4 * height),
    shiftY: memory.allocate(4 * height),
    chromaShiftX: memory.allocate(2 * height),
    chromaShiftY: memory.allocate(2 * height),
  };
}

export interface Placement {
  /** Where the top left corner of the cutout comes to lie, in pixels of the frame; need not be whole. */
  readonly left: number;
  readonly top: number;
  /** Whether rows are moved by the shifts of the frame space. */
  readonly shifted?: boolean;
}

/** Draws a cutout over the frame at its own size. */
export function drawCutout(
  kernel: Kernel,
  space: FrameSpace,
  cutout: Cutout,
  { left, top, shifted = false }: Placement,
): void {
  const { width, height, frame, scratch } = space;
  kernel.drawPlane(
    frame,
    width,
    height,
    cutout.luma,
    cutout.opaque ? 0 : cutout.alpha,
    cutout.width,
    cutout.height,
    cutout.starts,
    cutout.ends,
    -left,
    -top,
    1,
    0,
    1,
    0,
    shifted ? space.shiftX : 0,
    shifted ? space.shiftY : 0,
    scratch,
  );
  const blueStart = frame + width * height;
  for (const [source, target] of [
    [cutout.blue, blueStart],
    [cutout.red, blueStart + (width * height) / 4],
  ] as const)
    kernel.drawPlane(
      target,
      width / 2,
      height / 2,
      source,
      cutout.opaque ? 0 : cutout.chromaAlpha,
      cutout.width / 2,
      cutout.height / 2,
      cutout.chromaStarts,
      cutout.chromaEnds,
      -left / 2,
      -top / 2,
      1,
      0,
      2,
      128,
      shifted ? space.chromaShiftX : 0,
      shifted ? space.chromaShiftY : 0,
      scratch,
    );
}
