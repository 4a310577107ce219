import { createRandom } from '../../random.ts';
import type { Layer } from '../layer.ts';
import { colour } from '../palettes.ts';
import type { Scene } from '../scene.ts';
import { clamp01, put, ramp, smooth } from '../shade.ts';

const ramps = [
  '12103a 5a28a0 f05a82 ffc882 fff6e1',
  '062034 0a6078 3cbeaa d6f0be fffce6',
  '1a0e1e 82163c eb5032 ffb046 fff0cd',
  '0e143c 2846c8 6ea0ff e6beff fff4fa',
  '10222b 1f6f6b e6a23c f4d58d fff8e7',
] as const;

/** Flowing folds of colour. Sheet 0 covers everything, the others lie over parts of it. */
export function silkLayer(scene: Scene, sheet: number): Layer {
  const random = createRandom(`silk ${scene.seed}`);
  const stops = random.pick(ramps).split(' ').map(colour);
  const frequency = random.range(0.8, 1.2);
  const phase = random.range(0, 20) + sheet * 3;
  return {
    name: `silk ${sheet}`,
    depth: sheet * 0.28,
    detail: 0.5,
    solid: sheet === 0,
    motion: sheet === 0 ? 'still' : 'drift',
    prepare({ u, field }) {
      const [px, py, first, second, third] = [
        field.row(),
        field.row(),
        field.row(),
        field.row(),
        field.row(),
      ];
      return (row) => {
        const { from, to, v } = row;
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * frequency + phase;
          py[x] = v * frequency;
        }
        field.fractal(first, px, py, from, to, 3, 90);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * frequency + (first[x] as number) * 1.3 + 4;
          py[x] = v * frequency + (first[x] as number) * 0.9 + phase;
        }
        field.fractal(second, px, py, from, to, 3, 91);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * frequency * 0.8 + (second[x] as number) * 1.4 + sheet;
          py[x] = v * frequency * 0.8 - (second[x] as number) * 1.1;
        }
        field.fractal(third, px, py, from, to, 2, 92);
        for (let x = from; x < to; x++) {
          const way =
            ((second[x] as number) * 1.5 +
              (third[x] as number) * 1.2 +
              (u[x] as number) * 0.5 +
              sheet * 0.7) *
            6.5;
          const fold = Math.sin(way);
          const slope = (fold - Math.sin(way - 0.16)) * 300;
          const gleam = clamp01(fold) ** 14 * 46;
          const [red, green, blue] = ramp(
            stops,
            0.42 + (third[x] as number) * 0.6 + fold * 0.16 + sheet * 0.05,
          );
          const edge = (second[x] as number) + (third[x] as number) * 0.5 + sheet * 0.02 - 0.1;
          const alpha = sheet === 0 ? 1 : smooth(0.05, 0.1, edge);
          if (alpha > 0)
            put(row, x, red + slope + gleam, green + slope * 0.95 + gleam, blue + slope * 0.9 + gleam, alpha);
        }
      };
    },
  };
}
