import { gradeOf } from './grade.ts';
import { weatherLayers } from './layers/weather.ts';
import { layersOf } from './layers.ts';
import { createRaster, paintBand } from './paint-band.ts';
import type { Scene } from './scene.ts';
import type { SceneSprite } from './sprite-layer.ts';

export interface PaintImageInput {
  readonly scene: Scene;
  readonly sprites: readonly SceneSprite[];
  readonly width: number;
  readonly height: number;
  /** Rows to paint, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** RGB bytes of the whole picture, where the rows go. */
  readonly target: SharedArrayBuffer;
}

/** Paints some rows of a still. */
export function runTask({ scene, sprites, width, height, from, to, target }: PaintImageInput): void {
  const raster = createRaster(width, height, height, scene.seed);
  const rows = paintBand(
    [...layersOf(scene, sprites), ...weatherLayers(scene)],
    raster,
    from,
    to,
    gradeOf(scene.style),
  );
  new Uint8Array(target).set(rows, from * width * 3);
}
