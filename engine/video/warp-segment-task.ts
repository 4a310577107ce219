import { encodeSegment } from '../encode/segment.ts';
import type { VideoSegment } from '../encode/video-segment.ts';
import type { VideoJob } from '../job.ts';
import { type Kernel, loadKernel } from '../kernel/load-kernel.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';
import type { Scene } from '../picture/scene.ts';
import { type Sprite, stampSprite } from '../sprite.ts';
import { type Camera, createCamera } from './camera.ts';
import { type Clock, createClock } from './clock.ts';
import { type DepthMap, depthAt } from './depth-map.ts';
import type { LoadedPicture } from './load-picture-task.ts';
import { createParticles } from './particles.ts';

/** The mesh by which a picture is bent: a corner every `cell` pixels. */
export const cell = 16;

/** What a frame is drawn with: addresses. */
export interface WarpSpace {
  readonly frame: number;
  /** f32 source places of the corners, for luma and chroma. */
  readonly placesX: number;
  readonly placesY: number;
  readonly chromaX: number;
  readonly chromaY: number;
}

export interface WarpSegmentInput {
  readonly memory: WebAssembly.Memory;
  readonly job: VideoJob;
  readonly scene: Scene;
  readonly picture: LoadedPicture;
  readonly depth: DepthMap;
  readonly space: WarpSpace;
  readonly label: { readonly sprite: Sprite; readonly margin: number };
  readonly from: number;
  readonly to: number;
}

/** Moves the caller's picture as if it had depth, for some frames, and encodes them. */
export function runTask(input: WarpSegmentInput): Promise<VideoSegment> {
  const { job, scene, space, label, from, to } = input;
  const { width, height, frameRate, format, durationSeconds } = job;
  const memory = new SharedMemory(input.memory);
  const kernel = loadKernel(input.memory);
  const clock = createClock(durationSeconds, job.loop);
  const camera = createCamera(job);
  const drawParticles = createParticles(scene, width, height, clock);
  const frame = memory.bytes(space.frame, (width * height * 3) / 2);
  const luma = frame.subarray(0, width * height);
  const draw = (index: number) => {
    const seconds = (from + index) / frameRate;
    bendMesh(input, memory, camera, clock, seconds);
    warp(input, kernel);
    drawParticles?.(luma, seconds);
    stampSprite(frame, width, height, label.sprite, label.margin, label.margin);
  };
  return encodeSegment({ format, width, height, frameRate, frames: to - from, quantizer: 26 }, draw, frame);
}

export const meshColumns = (width: number) => Math.ceil(width / cell) + 2;
export const meshRows = (height: number) => Math.ceil(height / cell) + 2;

function bendMesh(
  { job, picture, depth, space }: WarpSegmentInput,
  memory: SharedMemory,
  camera: Camera,
  clock: Clock,
  seconds: number,
): void {
  const { width, height, durationSeconds } = job;
  const [columns, rows] = [meshColumns(width), meshRows(height)];
  const grid = (address: number) => memory.floats(address, columns * rows);
  const [placesX, placesY] = [grid(space.placesX), grid(space.placesY)];
  const [chromaX, chromaY] = [grid(space.chromaX), grid(space.chromaY)];
  const view = camera(Math.min(1, seconds / durationSeconds));
  const reach = Math.min(width, height);
  const [centreX, centreY] = [picture.width / 2, picture.height / 2];
  const swayX = clock.wave(seconds, 0.9) * reach * 0.004;
  const swayY = clock.wave(seconds, 0.7, 1) * reach * 0.003;
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++) {
      const x = column * cell - width / 2;
      const y = row * cell - height / 2;
      const near = depthAt(depth, (x + centreX) / picture.width, (y + centreY) / picture.height);
      const parallax = 0.25 + 0.95 * near;
      const zoom = 1 + (view.zoom - 1) * (0.55 + 0.75 * near);
      const placeX = x / zoom + (view.x * reach + swayX) * parallax + centreX;
      const placeY = y / zoom + (view.y * height + swayY) * parallax + centreY;
      placesX[at] = Math.max(0, Math.min(picture.width - 2.01, placeX));
      placesY[at] = Math.max(0, Math.min(picture.height - 2.01, placeY));
      chromaX[at] = Math.min(picture.width / 2 - 2.01, (placesX[at] as number) / 2);
      chromaY[at] = Math.min(picture.height / 2 - 2.01, (placesY[at] as number) / 2);
    }
}

function warp({ job, picture, space }: WarpSegmentInput, kernel: Kernel): void {
  const { width, height } = job;
  const columns = meshColumns(width);
  const chroma = (width * height) / 4;
  const blue = space.frame + width * height;
  kernel.warpPlane(
    space.frame,
    width,
    height,
    picture.luma,
    picture.width,
    space.placesX,
    space.placesY,
    columns,
    cell,
  );
  for (const [source, target] of [
    [picture.blue, blue],
    [picture.red, blue + chroma],
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
