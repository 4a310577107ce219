import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImageJob, VideoJob } from './job.ts';
import { renderImage } from './picture/render-image.ts';
import { createTestContext, type TestContext } from './test-context.ts';
import { renderVideo } from './video/render-video.ts';

const edit: ImageJob = {
  kind: 'image',
  prompt: 'the same at night',
  seed: 1,
  width: 256,
  height: 256,
  format: 'png',
};
const move: VideoJob = {
  kind: 'video',
  prompt: 'zoom in',
  seed: 1,
  width: 256,
  height: 144,
  frameRate: 24,
  durationSeconds: 1,
  format: 'mp4',
  sound: false,
};

/** A picture that is white on its left and black on its right. */
async function halves(context: TestContext): Promise<string> {
  const path = join(context.directory, 'halves.png');
  const white = await sharp({ create: { width: 100, height: 200, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const black = sharp({ create: { width: 200, height: 200, channels: 3, background: '#000' } });
  await black.composite([{ input: white, left: 0, top: 0 }]).toFile(path);
  return path;
}

async function brightness(path: string, left: number): Promise<number> {
  const part = sharp(path).extract({ left, top: 100, width: 60, height: 100 });
  const { channels } = await sharp(await part.png().toBuffer())
    .greyscale()
    .stats();
  return channels[0]?.mean ?? Number.NaN;
}

describe('an edit', () => {
  it('keeps the composition and takes the light of the prompt', async () => {
    await using context = await createTestContext();
    const sourceImage = await halves(context);
    const { file } = await renderImage({ ...edit, sourceImage, strength: 0.8 }, context);
    expect(file).toMatchObject({ width: 256, height: 256 });
    const [left, right] = [await brightness(file.path, 40), await brightness(file.path, 180)];
    expect(left).toBeGreaterThan(right + 40);
    expect(left).toBeLessThan(230);
  });

  it('keeps the source at strength 0', async () => {
    await using context = await createTestContext();
    const { file } = await renderImage({ ...edit, sourceImage: await halves(context), strength: 0 }, context);
    expect(await brightness(file.path, 40)).toBeGreaterThan(250);
    expect(await brightness(file.path, 180)).toBeLessThan(5);
  });
});

describe('a moved picture', () => {
  it('has the size and length that was asked for, and moves as the camera is told', async () => {
    await using context = await createTestContext();
    const { file } = await renderVideo({ ...move, sourceImage: await halves(context) }, context);
    expect(file).toMatchObject({ width: 256, height: 144, durationSeconds: 1, frameRate: 24 });
    const still = await renderVideo(
      { ...move, camera: 'static', sourceImage: await halves(context) },
      context,
    );
    expect(still.file.bytes).not.toBe(file.bytes);
  });
});

it.each([
  ['an image', renderImage, edit],
  ['a video', renderVideo, move],
] as const)('refuses a source that is no image for %s', async (_, render, job) => {
  await using context = await createTestContext();
  const sourceImage = join(context.directory, 'words.png');
  await writeFile(sourceImage, 'not a picture');
  const work = (render as (job: ImageJob | VideoJob, to: TestContext) => Promise<unknown>)(
    { ...job, sourceImage },
    context,
  );
  await expect(work).rejects.toMatchObject({ name: 'EngineError', code: 'unsupported-input' });
});
