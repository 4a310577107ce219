import type { SharedMemory } from '../kernel/shared-memory.ts';
import type { Motion } from '../picture/layer.ts';

/**
 * A painted layer in shared memory, in the colours of video frames multiplied by alpha: addresses and sizes, plain data.
 * Chroma planes have half the width and height.
 */
export interface Planes {
  readonly name: string;
  readonly depth: number;
  readonly motion: Motion;
  readonly solid: boolean;
  /** Pixels of the layer for one of the picture: at most 1. */
  readonly detail: number;
  /** Even. */
  readonly width: number;
  readonly height: number;
  /** Centre of the layer in the picture, in units of its height. */
  readonly u: number;
  readonly v: number;
  readonly luma: number;
  readonly alpha: number;
  readonly blue: number;
  readonly red: number;
  readonly chromaAlpha: number;
  /** First and last column with alpha, for each row (i32). */
  readonly spanStarts: number;
  readonly spanEnds: number;
  readonly chromaSpanStarts: number;
  readonly chromaSpanEnds: number;
  /** For each column the row from which all below is opaque (i32; `height` when none is). */
  readonly tops: number;
}

export type PlanesShape = Pick<
  Planes,
  'name' | 'depth' | 'motion' | 'solid' | 'detail' | 'width' | 'height' | 'u' | 'v'
>;

/** Reserves room for a layer. */
export function allocatePlanes(memory: SharedMemory, shape: PlanesShape): Planes {
  const { width, height } = shape;
  const pixels = width * height + width;
  const chroma = (width / 2) * (height / 2) + width;
  const rows = 4 * (height + 2);
  return {
    ...shape,
    luma: memory.allocate(pixels),
    alpha: memory.allocate(pixels),
    blue: memory.allocate(chroma),
    red: memory.allocate(chroma),
    chromaAlpha: memory.allocate(chroma),
    spanStarts: memory.allocate(rows),
    spanEnds: memory.allocate(rows),
    chromaSpanStarts: memory.allocate(rows / 2),
    chromaSpanEnds: memory.allocate(rows / 2),
    tops: memory.allocate(4 * width),
  };
}

/** What a frame is drawn with, one for each segment that is drawn at the same time. */
export interface FrameSpace {
  /** The I420 frame. */
  readonly frame: number;
  readonly vignette: number;
  readonly scratch: number;
  /** f32 shifts of each row of luma and chroma. */
  readonly shiftX: number;
  readonly shiftY: number;
  readonly chromaShiftX: number;
  readonly chromaShiftY: number;
  /** i16 limits of each column, one row of them for each layer. */
  readonly limits: readonly number[];
  readonly chromaLimits: readonly number[];
}

export function allocateFrameSpace(
  memory: SharedMemory,
  width: number,
  height: number,
  layers: number,
): FrameSpace {
  const each = <Value>(make: () => Value) => Array.from({ length: layers }, make);
  return {
    frame: memory.allocate((width * height * 3) / 2),
    vignette: memory.allocate(width * height),
    scratch: memory.allocate(65_536),
    shiftX: memory.allocate(4 * height),
    shiftY: memory.allocate(4 * height),
    chromaShiftX: memory.allocate(2 * height),
    chromaShiftY: memory.allocate(2 * height),
    limits: each(() => memory.allocate(2 * width + 32)),
    chromaLimits: each(() => memory.allocate(width + 32)),
  };
}
