import type { Colour, Layer } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { isDark } from './sky.ts';

/** Where the road begins and its middle line runs, in units. */
const edge = 0.355;
const middle = 0.462;

/** A road that runs across the foreground, for what goes on wheels and for streets seen from the side. */
export function roadLayer(scene: Scene): Layer {
  const dim = isDark(scene) ? 0.42 : scene.time === 'storm' ? 0.7 : 1;
  const tinted = (colour: Colour) => mixColour(scaleColour(colour, dim), scene.palette.fog, 0.12);
  const [asphalt, kerb, line] = [tinted([84, 84, 90]), tinted([168, 160, 148]), tinted([236, 222, 176])];
  const sheen = scene.palette.sky.at(-1) ?? kerb;
  const wet = scene.rain ? 0.4 : 0.06;
  return {
    name: 'road',
    depth: scene.place === 'forest' ? 0.92 : 0.88,
    detail: 1,
    solid: false,
    motion: 'still',
    prepare({ u, field, pixelsPerUnit }) {
      const [px, py, grain, puddle] = [field.row(), field.row(), field.row(), field.row()];
      return (row) => {
        if (row.v < edge - 0.02) return;
        for (let x = row.from; x < row.to; x++) {
          px[x] = (u[x] as number) * 60;
          py[x] = row.v * 220;
        }
        field.fractal(grain, px, py, row.from, row.to, 3, 150);
        for (let x = row.from; x < row.to; x++) {
          px[x] = (u[x] as number) * 3;
          py[x] = row.v * 22;
        }
        field.fractal(puddle, px, py, row.from, row.to, 3, 151);
        const alpha = clamp01((row.v - edge) * pixelsPerUnit + 0.5);
        const pavement = smooth(edge + 0.018, edge + 0.014, row.v);
        const painted = smooth(0.006, 0.004, Math.abs(row.v - middle));
        for (let x = row.from; x < row.to && alpha > 0; x++) {
          const dash = painted * smooth(0.02, 0.03, Math.abs((((u[x] as number) + 9) % 0.34) - 0.17) - 0.04);
          const shine = clamp01(wet * (0.8 + 1.6 * (puddle[x] as number)));
          const surface = mixColour(scaleColour(asphalt, 1 + 0.2 * (grain[x] as number)), sheen, shine);
          put(row, x, ...mixColour(mixColour(surface, kerb, pavement), line, dash), alpha);
        }
      };
    },
  };
}
