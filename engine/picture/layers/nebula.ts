import { createRandom } from '../../random.ts';
import type { Colour, Layer, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, put, smooth } from '../shade.ts';
import { starLight } from './sky.ts';

const nebulae: readonly [readonly [Colour, Colour, Colour], ...(readonly [Colour, Colour, Colour])[]] = [
  [
    [70, 30, 140],
    [210, 60, 140],
    [255, 180, 110],
  ],
  [
    [20, 70, 150],
    [50, 190, 210],
    [220, 120, 230],
  ],
  [
    [120, 30, 40],
    [240, 120, 60],
    [90, 110, 220],
  ],
];

/** Glowing gas and stars. */
export function nebulaLayer(scene: Scene): Layer {
  const [gas, filament, core] = createRandom(`nebula ${scene.seed}`).pick(nebulae);
  return {
    name: 'nebula',
    depth: 0,
    detail: 1,
    solid: true,
    motion: 'still',
    prepare({ u, field }) {
      const [px, py, warp, cloud, thread] = [field.row(), field.row(), field.row(), field.row(), field.row()];
      return (row: Row) => {
        const { from, to, v } = row;
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 1.4 + 3;
          py[x] = v * 1.4;
        }
        field.fractal(warp, px, py, from, to, 4, 80);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 1.7 + (warp[x] as number) * 1.4;
          py[x] = v * 1.7 + (warp[x] as number) * 1.2 + 7;
        }
        field.fractal(cloud, px, py, from, to, 7, 81, 0.56);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 1.5 + (warp[x] as number);
          py[x] = v * 1.5 - (warp[x] as number) + 11;
        }
        field.ridged(thread, px, py, from, to, 6, 82, 0.55);
        for (let x = from; x < to; x++) {
          const place = u[x] as number;
          const thick = (cloud[x] as number) * 0.6 + 0.5;
          const glow = smooth(0.34, 0.9, thick);
          const fibre = smooth(0.55, 1, thread[x] as number) * smooth(0.3, 0.7, thick);
          const heart = Math.exp(-((place - scene.sun.x) ** 2 + (v + 0.05) ** 2) * 5);
          const star = 255 * clamp01(starLight(place, v, scene.seed, 0.6));
          const veil = 1 - glow * 0.35;
          put(
            row,
            x,
            6 + light(gas[0], filament[0], core[0], glow, fibre, heart, thick) + star * veil,
            7 + light(gas[1], filament[1], core[1], glow, fibre, heart, thick) + star * veil * 0.97,
            18 + light(gas[2], filament[2], core[2], glow, fibre, heart, thick) + star * veil,
            1,
          );
        }
      };
    },
  };
}

const light = (
  gas: number,
  filament: number,
  core: number,
  glow: number,
  fibre: number,
  heart: number,
  thick: number,
) =>
  gas * glow * 0.66 + filament * fibre * 0.66 * (0.45 + heart) + core * heart * clamp01(thick) ** 2.2 * 0.9;
