import type { Layer } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { isDark } from './sky.ts';

/** Sand with the last wave running up on it: foam, wet sand, dry sand. */
export function shoreLayer(scene: Scene): Layer {
  const dim = isDark(scene) ? 0.34 : 1;
  const sand = scaleColour(mixColour([236, 208, 166], scene.palette.sun, 0.2), dim);
  const wet = mixColour(scaleColour([150, 118, 88], dim), scene.palette.sky.at(-1) ?? sand, 0.35);
  const foam = scaleColour(mixColour([250, 250, 246], scene.palette.sun, 0.2), isDark(scene) ? 0.6 : 1);
  const edge = 0.24;
  return {
    name: 'shore',
    depth: 0.7,
    detail: 1,
    solid: false,
    motion: 'still',
    prepare({ u, field, pixelsPerUnit }) {
      const [px, py, lap, lace, grain] = [field.row(), field.row(), field.row(), field.row(), field.row()];
      return (row) => {
        if (row.v < edge - 0.12) return;
        const { from, to } = row;
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 1.7;
          py[x] = 2;
        }
        field.fractal(lap, px, py, from, to, 4, 100);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 15;
          py[x] = row.v * 44;
        }
        field.ridged(lace, px, py, from, to, 4, 101);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 30;
          py[x] = row.v * 60;
        }
        field.fractal(grain, px, py, from, to, 4, 102);
        for (let x = from; x < to; x++) {
          const down = row.v - edge - (lap[x] as number) * 0.07 + (u[x] as number) * 0.08;
          const alpha = clamp01(down * pixelsPerUnit + 0.5);
          const web = smooth(0.62, 0.86, lace[x] as number);
          if (alpha === 0) {
            const surf = smooth(-0.05, -0.004, down) * web * 0.75;
            if (surf > 0.01) put(row, x, foam[0], foam[1], foam[2], surf);
            continue;
          }
          const dry = smooth(0.05, 0.13, down + (grain[x] as number) * 0.015);
          const light = 1 + (grain[x] as number) * 0.12 * (0.4 + dry);
          const rim = smooth(0.022, 0.004, down) * (0.55 + 0.45 * web);
          put(
            row,
            x,
            mix(mix(wet[0], sand[0], dry) * light, foam[0], rim),
            mix(mix(wet[1], sand[1], dry) * light, foam[1], rim),
            mix(mix(wet[2], sand[2], dry) * light, foam[2], rim),
            alpha,
          );
        }
      };
    },
  };
}
