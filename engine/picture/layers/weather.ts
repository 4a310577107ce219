import { hashPoint } from '../../random.ts';
import type { Layer, Raster, Row } from '../layer.ts';
import type { Scene } from '../scene.ts';
import { put, smooth } from '../shade.ts';
import type { Place } from '../vocabulary.ts';

const indoors: ReadonlySet<Place> = new Set<Place>(['room', 'product', 'portrait', 'wall', 'plain']);

/** Rain or snow in front of a still picture; in videos particles fall instead. */
export function weatherLayers(scene: Scene): Layer[] {
  const outside = !indoors.has(scene.place);
  if (!outside || (!scene.rain && !scene.snowing)) return [];
  const prepare = (raster: Raster) => (scene.rain ? rainPainter(raster) : snowPainter(scene, raster));
  return [{ name: 'weather', depth: 0.98, detail: 1, solid: false, motion: 'drift', prepare }];
}

function rainPainter({ u, field }: Raster) {
  const [px, py, streak] = [field.row(), field.row(), field.row()];
  return (row: Row) => {
    for (let x = row.from; x < row.to; x++) {
      px[x] = (u[x] as number) * 150 + row.v * 16;
      py[x] = row.v * 5;
    }
    field.fractal(streak, px, py, row.from, row.to, 2, 140);
    for (let x = row.from; x < row.to; x++) {
      const light = smooth(0.24, 0.7, streak[x] as number) * 0.36;
      if (light > 0.01) put(row, x, 222, 230, 240, light);
    }
  };
}

/** Flakes on three grids, far and small to near and large: cells for each unit, radius in cells. */
const flakes = [
  [64, 0.13],
  [30, 0.12],
  [13, 0.1],
] as const;

function snowPainter(scene: Scene, { u }: Raster) {
  return (row: Row) => {
    for (let x = row.from; x < row.to; x++) {
      let cover = 0;
      for (const [cells, radius] of flakes)
        cover = Math.max(cover, flakeAt((u[x] as number) * cells, row.v * cells, radius, scene.seed + cells));
      if (cover > 0.01) put(row, x, 246, 249, 253, cover * 0.85);
    }
  };
}

function flakeAt(x: number, y: number, radius: number, seed: number): number {
  const [column, line] = [Math.floor(x), Math.floor(y)];
  const hash = hashPoint(column, line, seed);
  if (hash >>> 30 !== 0) return 0;
  const dx = x - column - 0.25 - ((hash & 255) / 255) * 0.5;
  const dy = y - line - 0.25 - (((hash >>> 8) & 255) / 255) * 0.5;
  const size = radius * (0.6 + ((hash >>> 16) & 255) / 400);
  return smooth(size, size * 0.3, Math.hypot(dx, dy));
}
