import type { VideoSegment } from '../encode/video-segment.ts';
import type { VideoJob } from '../job.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';
import { labelSprite } from '../label.ts';
import type { Scene } from '../picture/scene.ts';
import type { RenderContext } from '../render-context.ts';
import type { DepthMap } from './depth-map.ts';
import { frameCount } from './frame-count.ts';
import type { LoadedPicture, LoadPictureInput } from './load-picture-task.ts';
import { runSegments } from './run-segments.ts';
import { meshColumns, meshRows, type WarpSegmentInput, type WarpSpace } from './warp-segment-task.ts';

const loadTask = new URL('./load-picture-task.ts', import.meta.url);
const warpTask = new URL('./warp-segment-task.ts', import.meta.url);

/** Room around the picture for the camera, as parts of the shorter side and of the height. */
const marginX = 0.3;
const marginY = 0.2;
const loadedShare = 0.1;

const even = (length: number) => Math.ceil(length / 2) * 2;

/** Draws a video in which the caller's image moves. `share` is the part of the whole progress that this is. */
export async function movePicture(
  sourceImage: string,
  job: VideoJob,
  scene: Scene,
  context: RenderContext,
  share: number,
): Promise<VideoSegment[]> {
  const { width, height, frameRate, style } = job;
  const memory = new SharedMemory();
  const picture = allocatePicture(memory, width, height);
  const load: LoadPictureInput = { memory: memory.memory, sourceImage, picture, style };
  const { depth } = await context.pool.run<{ depth: DepthMap }>(loadTask, load);
  context.onProgress(loadedShare);
  const label = await labelSprite(width, height);
  const spaces = Array.from({ length: context.pool.size }, () => allocateSpace(memory, width, height));
  return runSegments(
    frameCount(job),
    frameRate,
    spaces,
    (range, space) => {
      const input = { memory: memory.memory, job, scene, picture, depth, space, label, ...range };
      return context.pool.run<VideoSegment>(warpTask, input satisfies WarpSegmentInput);
    },
    (part) => context.onProgress(loadedShare + part * (share - loadedShare)),
  );
}

function allocatePicture(memory: SharedMemory, frameWidth: number, frameHeight: number): LoadedPicture {
  const width = even(frameWidth + Math.min(frameWidth, frameHeight) * marginX);
  const height = even(frameHeight * (1 + marginY));
  return {
    width,
    height,
    luma: memory.allocate(width * height),
    blue: memory.allocate((width * height) / 4),
    red: memory.allocate((width * height) / 4),
  };
}

function allocateSpace(memory: SharedMemory, width: number, height: number): WarpSpace {
  const grid = () => memory.allocate(meshColumns(width) * meshRows(height) * 4);
  return {
    frame: memory.allocate((width * height * 3) / 2),
    placesX: grid(),
    placesY: grid(),
    chromaX: grid(),
    chromaY: grid(),
  };
}
