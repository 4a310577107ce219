import { readBack } from '../encode/read-back.ts';
import type { EncodedSound } from '../encode/sound.ts';
import type { VideoSegment } from '../encode/video-segment.ts';
import type { EngineResult, VideoJob } from '../job.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';
import { labelSprite } from '../label.ts';
import type { Layer } from '../picture/layer.ts';
import { layersOf } from '../picture/layers.ts';
import { readScene, type Scene } from '../picture/scene.ts';
import type { SceneSprite } from '../picture/sprite-layer.ts';
import { drawSprites } from '../picture/sprites.ts';
import type { RenderContext } from '../render-context.ts';
import type { FinishVideoInput } from './finish-video-task.ts';
import { frameCount } from './frame-count.ts';
import { movePicture } from './move-picture.ts';
import type { PaintPlanesInput } from './paint-planes-task.ts';
import { allocateFrameSpace, allocatePlanes, type Planes } from './planes.ts';
import { runSegments } from './run-segments.ts';
import type { SegmentInput } from './segment-task.ts';
import type { SceneSoundInput } from './sound-task.ts';
import { findTops } from './write-planes.ts';

const paintTask = new URL('./paint-planes-task.ts', import.meta.url);
const segmentTask = new URL('./segment-task.ts', import.meta.url);
const soundTask = new URL('./sound-task.ts', import.meta.url);
const finishTask = new URL('./finish-video-task.ts', import.meta.url);

const paintShare = 0.2;
const drawnShare = 0.95;

/** Draws a video: paints each layer of the scene once, moves them frame by frame, encodes on all cores, adds the sound. */
export async function renderVideo(job: VideoJob, context: RenderContext): Promise<EngineResult> {
  context.pool.load(...(job.sourceImage ? [] : [paintTask, segmentTask]));
  const scene = readScene(job);
  // The sound goes first: the segments that follow keep all threads busy up to the end.
  const [sound, segments] = await Promise.all([
    job.sound ? encodeSoundtrack(job, scene, context) : undefined,
    job.sourceImage
      ? movePicture(job.sourceImage, job, scene, context, drawnShare)
      : drawScene(job, scene, context),
  ]);
  const input: FinishVideoInput = { job, segments, sound };
  const { bytes } = await context.pool.run<{ bytes: Uint8Array }>(finishTask, input);
  const path = await context.save(job.format, bytes);
  context.onProgress(1);
  return { file: await readBack(path), notes: [] };
}

function encodeSoundtrack(job: VideoJob, scene: Scene, { pool }: RenderContext): Promise<EncodedSound> {
  const input: SceneSoundInput = { scene, format: job.format, seconds: frameCount(job) / job.frameRate };
  return pool.run(soundTask, input);
}

const even = (length: number) => Math.ceil(length / 2) * 2;
/** Room around the picture for the camera to move in, as parts of the shorter side and of the height. */
const marginX = 0.26;
const marginY = 0.14;
/** Pixels beyond which layers are painted at less than full resolution. */
const paintedPixelsMax = 2_600_000;
const bandRows = 160;

async function paintLayers(
  job: VideoJob,
  scene: Scene,
  memory: SharedMemory,
  context: RenderContext,
): Promise<Planes[]> {
  const { width, height } = job;
  const scale = Math.min(1, Math.sqrt(paintedPixelsMax / (width * height)));
  const sheets: Sheet[] = layersOf(scene).map((layer) => ({
    planes: sheetPlanes(layer, job, scale, memory),
  }));
  for (const sprite of await drawSprites(scene, width * scale, height * scale))
    sheets.push({ planes: spritePlanes(sprite, scale, memory), sprite });
  sheets.sort((a, b) => a.planes.depth - b.planes.depth);
  const tasks = sheets.flatMap((sheet) => paintTasks(sheet, job, scene, memory));
  let done = 0;
  await Promise.all(
    tasks.map(async (input) => {
      await context.pool.run(paintTask, input);
      context.onProgress((++done / tasks.length) * paintShare);
    }),
  );
  for (const { planes } of sheets) findTops(memory, planes);
  return sheets.map(({ planes }) => planes);
}

interface Sheet {
  readonly planes: Planes;
  readonly sprite?: SceneSprite;
}

function sheetPlanes(layer: Layer, { width, height }: VideoJob, scale: number, memory: SharedMemory): Planes {
  const { name, depth, motion, solid } = layer;
  const detail = layer.detail * scale;
  return allocatePlanes(memory, {
    name,
    depth,
    motion,
    solid,
    detail,
    u: 0,
    v: 0,
    width: even((width + Math.min(width, height) * marginX) * detail),
    height: even(height * (1 + marginY) * detail),
  });
}

function spritePlanes(sprite: SceneSprite, scale: number, memory: SharedMemory): Planes {
  const { name, depth, motion, u, v, side } = sprite;
  return allocatePlanes(memory, {
    name,
    depth,
    motion,
    u,
    v,
    detail: scale,
    solid: false,
    width: side,
    height: side,
  });
}

function paintTasks(
  { planes, sprite }: Sheet,
  job: VideoJob,
  scene: Scene,
  { memory }: SharedMemory,
): PaintPlanesInput[] {
  const tasks: PaintPlanesInput[] = [];
  for (let from = 0; from < planes.height; from += bandRows) {
    const to = Math.min(planes.height, from + bandRows);
    tasks.push({ memory, scene, planes, sprite, pictureHeight: job.height, from, to });
  }
  return tasks;
}

async function drawScene(job: VideoJob, scene: Scene, context: RenderContext): Promise<VideoSegment[]> {
  const { width, height, frameRate } = job;
  const memory = new SharedMemory();
  const layers = await paintLayers(job, scene, memory, context);
  const label = await labelSprite(width, height);
  const spaces = Array.from({ length: context.pool.size }, () =>
    allocateFrameSpace(memory, width, height, layers.length),
  );
  const quantizer = quantizerOf(scene);
  return runSegments(
    frameCount(job),
    frameRate,
    spaces,
    (range, space) => {
      const input = { memory: memory.memory, job, scene, layers, space, label, quantizer, ...range };
      return context.pool.run<VideoSegment>(segmentTask, input satisfies SegmentInput);
    },
    (part) => context.onProgress(paintShare + part * (drawnShare - paintShare)),
  );
}

/** Rain and city lights are all detail: they need a coarser quantizer to stay small. */
function quantizerOf(scene: Scene): number {
  const busy = scene.place === 'city' || scene.place === 'street';
  return 27 + (scene.rain ? 4 : 0) + (busy ? 3 : 0);
}
