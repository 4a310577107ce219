import { SharedMemory } from '../kernel/shared-memory.ts';
import { gradeOf } from '../picture/grade.ts';
import { layersOf } from '../picture/layers.ts';
import { createRaster, createRow, startRow } from '../picture/paint-band.ts';
import type { Scene } from '../picture/scene.ts';
import { type SceneSprite, spriteLayer } from '../picture/sprite-layer.ts';
import type { Planes } from './planes.ts';
import { PlaneWriter } from './write-planes.ts';

export interface PaintPlanesInput {
  readonly memory: WebAssembly.Memory;
  readonly scene: Scene;
  readonly planes: Planes;
  /** The sprite that the layer is, if it is one. */
  readonly sprite?: SceneSprite;
  /** Height of the picture, in pixels. */
  readonly pictureHeight: number;
  /** Rows of the layer to paint, even borders. */
  readonly from: number;
  readonly to: number;
}

/** Paints some rows of one layer. */
export function runTask({ memory, scene, planes, sprite, pictureHeight, from, to }: PaintPlanesInput): void {
  const layers = sprite ? [spriteLayer({ ...sprite, u: 0, v: 0 })] : layersOf(scene);
  const layer = layers.find(({ name }) => name === planes.name);
  if (!layer) throw new Error(`The scene has no layer "${planes.name}".`);
  const raster = createRaster(planes.width, planes.height, pictureHeight * planes.detail, scene.seed);
  const paint = layer.prepare(raster);
  const grade = gradeOf(scene.style);
  const writer = new PlaneWriter(new SharedMemory(memory), planes);
  const row = createRow(raster.columns);
  for (let y = from; y < to; y++) {
    startRow(row, raster, y);
    paint(row);
    grade?.(row);
    writer.write(row, y);
  }
}
