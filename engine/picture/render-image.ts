import { readBack } from '../encode/read-back.ts';
import type { EngineResult, ImageJob } from '../job.ts';
import type { RenderContext } from '../render-context.ts';
import type { EditImageInput } from './edit-image-task.ts';
import type { FinishImageInput } from './finish-image-task.ts';
import type { PaintImageInput } from './paint-image-task.ts';
import { readScene, type Scene } from './scene.ts';
import { drawSprites } from './sprites.ts';

const paintTask = new URL('./paint-image-task.ts', import.meta.url);
const editTask = new URL('./edit-image-task.ts', import.meta.url);
const finishTask = new URL('./finish-image-task.ts', import.meta.url);

/** More pixels than this are painted smaller and enlarged at the end: the detail is the same to the eye, the time is not. */
const paintedPixelsMax = 4_200_000;
const bands = 8;
const paintShare = 0.7;
const usualStrength = 0.6;

/** Draws a still picture: reads the prompt, paints its layers on all cores, applies the style, labels and encodes. */
export async function renderImage(job: ImageJob, context: RenderContext): Promise<EngineResult> {
  context.pool.load(job.sourceImage ? editTask : paintTask, finishTask);
  const scene = readScene(job);
  const canvas = await (job.sourceImage
    ? edit(job.sourceImage, job, scene, context)
    : paint(job, scene, context));
  const input: FinishImageInput = { job, scene, ...canvas };
  const { bytes } = await context.pool.run<{ bytes: Uint8Array }>(finishTask, input);
  const path = await context.save(job.format, bytes);
  context.onProgress(1);
  return { file: await readBack(path), notes: [] };
}

interface Canvas {
  readonly pixels: SharedArrayBuffer;
  readonly width: number;
  readonly height: number;
}

function createCanvas(job: ImageJob): Canvas {
  const shrink = Math.min(1, Math.sqrt(paintedPixelsMax / (job.width * job.height)));
  const width = Math.round(job.width * shrink);
  const height = Math.round(job.height * shrink);
  return { pixels: new SharedArrayBuffer(width * height * 3), width, height };
}

async function edit(
  sourceImage: string,
  job: ImageJob,
  scene: Scene,
  context: RenderContext,
): Promise<Canvas> {
  const canvas = createCanvas(job);
  const { pixels: target, width, height } = canvas;
  const strength = job.strength ?? usualStrength;
  const input: EditImageInput = { scene, sourceImage, strength, width, height, target };
  await context.pool.run(editTask, input);
  context.onProgress(paintShare);
  return canvas;
}

async function paint(job: ImageJob, scene: Scene, context: RenderContext): Promise<Canvas> {
  const canvas = createCanvas(job);
  const { pixels, width, height } = canvas;
  const sprites = await drawSprites(scene, width, height);
  const rows = Math.ceil(height / bands);
  let done = 0;
  const paintRows = async (from: number) => {
    const to = Math.min(height, from + rows);
    const input: PaintImageInput = { scene, sprites, width, height, from, to, target: pixels };
    await context.pool.run(paintTask, input);
    done += to - from;
    context.onProgress((done / height) * paintShare);
  };
  const starts = Array.from({ length: bands }, (_, band) => band * rows).filter((from) => from < height);
  await Promise.all(starts.map(paintRows));
  return canvas;
}
