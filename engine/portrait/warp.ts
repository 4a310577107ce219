import type { Cutout } from '../avatar/cutout.ts';
import type { Kernel } from '../kernel/load-kernel.ts';
import type { SharedMemory } from '../kernel/shared-memory.ts';

const cell = 8;

/** Where frames are bent together, one for each segment that is drawn at the same time. */
export interface WarpSpace {
  readonly width: number;
  readonly height: number;
  /** The I420 frame. */
  readonly frame: number;
  /** f32 places in the picture of the corners of the mesh; chroma has its own, half as large. */
  readonly placesX: number;
  readonly placesY: number;
  readonly chromaX: number;
  readonly chromaY: number;
}

const columnsOf = (width: number) => Math.ceil(width / cell) + 2;

export function allocateWarpSpace(memory: SharedMemory, width: number, height: number): WarpSpace {
  const corners = 4 * columnsOf(width) * columnsOf(height);
  return {
    width,
    height,
    frame: memory.allocate((width * height * 3) / 2),
    placesX: memory.allocate(corners),
    placesY: memory.allocate(corners),
    chromaX: memory.allocate(corners),
    chromaY: memory.allocate(corners),
  };
}

/** Fills the frame with the picture, each frame pixel showing the place of the picture that `placeOf` answers. */
export function warpPicture(
  kernel: Kernel,
  memory: SharedMemory,
  space: WarpSpace,
  picture: Cutout,
  placeOf: (x: number, y: number) => readonly [x: number, y: number],
): void {
  const { width, height, frame } = space;
  const columns = columnsOf(width);
  const rows = columnsOf(height);
  const [xs, ys, chromaXs, chromaYs] = [space.placesX, space.placesY, space.chromaX, space.chromaY].map(
    (address) => memory.floats(address, columns * rows),
  ) as [Float32Array, Float32Array, Float32Array, Float32Array];
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++) {
      const [x, y] = placeOf(column * cell, row * cell);
      xs[at] = hold(x, picture.width);
      ys[at] = hold(y, picture.height);
      chromaXs[at] = hold(x / 2, picture.width / 2);
      chromaYs[at] = hold(y / 2, picture.height / 2);
    }
  kernel.warpPlane(
    frame,
    width,
    height,
    picture.luma,
    picture.width,
    space.placesX,
    space.placesY,
    columns,
    cell,
  );
  const blue = frame + width * height;
  for (const [source, target] of [
    [picture.blue, blue],
    [picture.red, blue + (width * height) / 4],
  ] as const)
    kernel.warpPlane(
      target,
      width / 2,
      height / 2,
      source,
      picture.width / 2,
      space.chromaX,
      space.chromaY,
      columns,
      cell / 2,
    );
}

const hold = (place: number, length: number) => Math.max(0, Math.min(length - 2.01, place));
