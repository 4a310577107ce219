import type { Colour, Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, ramp } from '../shade.ts';
import { visibleSpan } from './ridge.ts';

const depths: readonly Colour[] = [
  [150, 226, 235],
  [44, 150, 190],
  [14, 84, 136],
  [5, 34, 72],
];
const haze: Colour = [22, 104, 148];
const corals: readonly Colour[] = [
  [232, 92, 112],
  [244, 164, 76],
  [160, 88, 200],
  [96, 190, 150],
];

/** The open water under the surface, with light falling in. */
export function deepLayer(scene: Scene): Layer {
  return {
    name: 'deep',
    depth: 0,
    detail: 0.5,
    solid: true,
    motion: 'still',
    prepare({ u, field }) {
      const [px, py, shaft] = [field.row(), field.row(), field.row()];
      return (row) => {
        const [red, green, blue] = ramp(depths, row.v + 0.55);
        for (let x = row.from; x < row.to; x++) {
          px[x] = (((u[x] as number) - scene.sun.x) / (row.v + 1)) * 6;
          py[x] = 0.5;
        }
        field.fractal(shaft, px, py, row.from, row.to, 3, 110);
        const fade = Math.exp(-(row.v + 0.5) * 1.9) * 120;
        for (let x = row.from; x < row.to; x++) {
          const light = clamp01(0.45 + (shaft[x] as number)) ** 2 * fade;
          put(row, x, red + light * 0.7, green + light, blue + light * 0.95, 1);
        }
      };
    },
  };
}

/** A reef; `near` from 0 (lost in the blue) to 1. */
export function reefLayer(scene: Scene, near: number): Layer {
  return {
    name: `reef ${near.toFixed(1)}`,
    depth: 0.2 + 0.6 * near,
    detail: 1,
    solid: false,
    motion: 'still',
    prepare: (raster) => reefPainter(scene, near, raster),
  };
}

function reefPainter(scene: Scene, near: number, { u, field, columns, pixelsPerUnit }: Raster) {
  const [px, py, relief, hue] = [field.row(), field.row(), field.row(), field.row()];
  const salt = 112 + Math.round(near * 20);
  for (let x = 0; x < columns; x++) {
    px[x] = (u[x] as number) * (2.2 + near * 1.6) + (scene.seed % 31);
    py[x] = near * 3;
  }
  field.ridged(relief, px, py, 0, columns, 7, salt, 0.58);
  const crest = Float32Array.from(relief, (value) => 0.3 + 0.13 * near - 0.26 * (value - 0.25));
  return (row: Row) => {
    const [from, to] = visibleSpan(row, crest, pixelsPerUnit);
    if (to <= from) return;
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * 13;
      py[x] = row.v * 13;
    }
    field.ridged(relief, px, py, from, to, 5, salt + 1, 0.55);
    for (let x = from; x < to; x++) {
      px[x] = (u[x] as number) * 4;
      py[x] = row.v * 4;
    }
    field.fractal(hue, px, py, from, to, 2, salt + 2);
    for (let x = from; x < to; x++) {
      const down = row.v - (crest[x] as number);
      const place = clamp01((hue[x] as number) * 0.8 + 0.5) * 3.99;
      const coral = corals[Math.floor(place)] ?? haze;
      const light = clamp01((relief[x] as number) * 1.1) * Math.exp(-down * 5);
      const colour = mixColour(mixColour([8, 38, 62], coral, light), haze, mix(0.78, 0.06, near));
      put(row, x, colour[0], colour[1], colour[2], clamp01(down * pixelsPerUnit + 0.5));
    }
  };
}
