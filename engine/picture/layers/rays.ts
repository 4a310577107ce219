import type { Layer } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { clamp01, put } from '../shade.ts';

/** Shafts of light from the sun, in front of what lies behind `depth`. */
export function raysLayer(scene: Scene, depth: number, strength: number): Layer {
  const [red, green, blue] = scene.palette.sun;
  const source = { x: scene.sun.x, y: Math.min(-0.45, scene.sun.y) - 0.35 };
  return {
    name: 'rays',
    depth,
    detail: 0.4,
    solid: false,
    motion: 'drift',
    prepare({ u, field }) {
      const [px, py, shaft] = [field.row(), field.row(), field.row()];
      return (row) => {
        const down = row.v - source.y;
        for (let x = row.from; x < row.to; x++) {
          px[x] = (((u[x] as number) - source.x) / down) * 6 + 4;
          py[x] = 0.4;
        }
        field.fractal(shaft, px, py, row.from, row.to, 3, 95);
        const fade = Math.exp(-(row.v + 0.5) * 1.6);
        for (let x = row.from; x < row.to; x++) {
          const light = clamp01(0.35 + (shaft[x] as number) * 1.1) ** 2 * fade * strength;
          if (light > 0.004) put(row, x, red, green, blue, light);
        }
      };
    },
  };
}

/** The glow of a low sun in the haze, over the land. */
export function glowLayer(scene: Scene, depth: number, strength: number): Layer {
  const [red, green, blue] = scene.palette.sun;
  return {
    name: 'glow',
    depth,
    detail: 0.25,
    solid: false,
    motion: 'still',
    prepare({ u }) {
      return (row) => {
        const dy = (row.v - scene.sun.y) * 1.3;
        for (let x = row.from; x < row.to; x++) {
          const dx = (u[x] as number) - scene.sun.x;
          const light = Math.exp(-(dx * dx + dy * dy) * 7) * strength;
          if (light > 0.004) put(row, x, red, green, blue, light);
        }
      };
    },
  };
}
