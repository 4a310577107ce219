import type { Layer, Motion } from './layer.ts';
import { put } from './shade.ts';

/** A subject drawn to pixels, with its place in the picture. Plain data. */
export interface SceneSprite {
  readonly name: string;
  readonly depth: number;
  readonly motion: Motion;
  /** Centre, in units. */
  readonly u: number;
  readonly v: number;
  /** Side of the square, in units and in pixels (even). */
  readonly size: number;
  readonly side: number;
  /** Straight alpha. */
  readonly rgba: SharedArrayBuffer;
}

/** A sprite as a layer of a still picture, whose raster has the pixels the sprite was drawn for. */
export function spriteLayer(sprite: SceneSprite): Layer {
  const { name, depth, motion, side } = sprite;
  const rgba = new Uint8Array(sprite.rgba);
  return {
    name,
    depth,
    detail: 1,
    solid: false,
    motion,
    prepare({ columns, rows, pixelsPerUnit }) {
      const left = Math.round(columns / 2 + sprite.u * pixelsPerUnit - side / 2);
      const top = Math.round(rows / 2 + sprite.v * pixelsPerUnit - side / 2);
      return (row) => {
        const y = row.y - top;
        if (y < 0 || y >= side) return;
        const last = Math.min(row.to, left + side);
        for (let x = Math.max(row.from, left); x < last; x++) {
          const at = (y * side + x - left) * 4;
          const alpha = (rgba[at + 3] as number) / 255;
          if (alpha > 0)
            put(row, x, rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number, alpha);
        }
      };
    },
  };
}
