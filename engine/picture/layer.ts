import type { NoiseField } from './noise-field.ts';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** The pixels that a layer is painted on. One unit is the height of the picture; (0, 0) is its centre. */
export interface Raster {
  readonly columns: number;
  readonly rows: number;
  readonly pixelsPerUnit: number;
  /** Left to right place of each column, in units. */
  readonly u: Float32Array;
  readonly field: NoiseField;
}

/** One row of a layer while it is painted. Only pixels from `from` up to `to` count. */
export interface Row {
  /** Top to bottom place, in units; the picture is from -0.5 to 0.5. */
  v: number;
  /** Number of the row in the raster. */
  y: number;
  from: number;
  to: number;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  /** 0 to 1. Starts as 0, colours as left by the row before: a painter sets alpha where it paints. */
  readonly alpha: Float32Array;
}

export type PaintRow = (row: Row) => void;

/**
 * How a layer moves in a video, besides the camera. What is `still` reaches from its outline to the bottom and hides what is
 * behind it there; `stand` is as still, but hides only what it covers.
 */
export type Motion = 'still' | 'stand' | 'water' | 'drift' | 'bob' | 'fly';

/** A sheet of the scene, before it is painted at some size. */
export interface Layer {
  readonly name: string;
  /** 0 is far, 1 is near: how much the camera moves it. */
  readonly depth: number;
  /** Part of the full resolution that a video paints it at: soft layers need less. */
  readonly detail: number;
  /** Whether it covers the whole picture. */
  readonly solid: boolean;
  readonly motion: Motion;
  /** Does what is common to all rows, and answers the painter of one row. */
  prepare(raster: Raster): PaintRow;
}
