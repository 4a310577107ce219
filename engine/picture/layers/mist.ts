import type { Layer } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, put, smooth } from '../shade.ts';

export interface MistLook {
  readonly name: string;
  readonly depth: number;
  /** Top and bottom of the band, in units. */
  readonly top: number;
  readonly bottom: number;
  /** 0 to 1. */
  readonly strength: number;
}

/** A band of mist that lies between two sheets of land. */
export function mistLayer(scene: Scene, look: MistLook): Layer {
  const [red, green, blue] = scene.palette.fog;
  return {
    name: look.name,
    depth: look.depth,
    detail: 0.5,
    solid: false,
    motion: 'drift',
    prepare({ u, field }) {
      const [px, py, cloud] = [field.row(), field.row(), field.row()];
      return (row) => {
        const band =
          smooth(look.top - 0.12, look.top, row.v) * smooth(look.bottom + 0.14, look.bottom, row.v);
        if (band < 0.01) return;
        for (let x = row.from; x < row.to; x++) {
          px[x] = (u[x] as number) * 1.8;
          py[x] = row.v * 7;
        }
        field.fractal(cloud, px, py, row.from, row.to, 4, 20 + Math.round(look.depth * 100));
        for (let x = row.from; x < row.to; x++) {
          const thick = (cloud[x] as number) * 0.5 + 0.5;
          put(row, x, red, green, blue, clamp01(band * thick * 1.35 * look.strength));
        }
      };
    },
  };
}
