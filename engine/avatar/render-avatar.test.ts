import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as mediabunny from 'mediabunny';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readBack } from '../encode/read-back.ts';
import type { AvatarJob } from '../job.ts';
import { runTask as decodeAudio } from '../listen/decode-audio-task.ts';
import { renderSpeech } from '../speech/render-speech.ts';
import { createTestContext, type TestContext } from '../test-context.ts';
import { renderAvatar } from './render-avatar.ts';

const job: AvatarJob = {
  kind: 'avatar',
  seed: 5,
  width: 320,
  height: 320,
  frameRate: 25,
  format: 'mp4',
  text: 'Olá! Tudo bem?',
  language: 'pt-BR',
  voice: { gender: 'female', variant: 1 },
  speed: 1,
};
const longText = 'Olá! Bem-vindo. Minha boca acompanha a voz, palavra por palavra.';

async function render(changes: Partial<AvatarJob>, context: TestContext) {
  const { file, notes } = await renderAvatar({ ...job, ...changes }, context);
  return { file, notes, bytes: await readFile(file.path) };
}

/** The pictures of a WebM, whose frames are WebP pictures without their wrapper. */
async function framesOf(path: string): Promise<Buffer[]> {
  using input = new mediabunny.Input({
    formats: [mediabunny.WEBM],
    source: new mediabunny.FilePathSource(path),
  });
  const track = await input.getPrimaryVideoTrack();
  const frames: Buffer[] = [];
  if (!track) return frames;
  for await (const { data } of new mediabunny.EncodedPacketSink(track).packets()) {
    const chunk = Buffer.alloc(20 + data.length + (data.length % 2));
    chunk.write('RIFF');
    chunk.writeUInt32LE(chunk.length - 8, 4);
    chunk.write('WEBPVP8 ', 8);
    chunk.writeUInt32LE(data.length, 16);
    chunk.set(data, 20);
    frames.push(await sharp(chunk).removeAlpha().raw().toBuffer());
  }
  return frames;
}

/** How much a region differs from the first frame, in each frame. */
function changes(
  frames: readonly Buffer[],
  width: number,
  box: { x: number; y: number; w: number; h: number },
) {
  return frames.map((frame) => {
    let sum = 0;
    for (let y = box.y; y < box.y + box.h; y++)
      for (let at = (y * width + box.x) * 3; at < (y * width + box.x + box.w) * 3; at++)
        sum += Math.abs((frame[at] ?? 0) - (frames[0]?.[at] ?? 0)) > 40 ? 1 : 0;
    return sum;
  });
}

async function loudnessOf(path: string, frames: number, frameRate: number): Promise<number[]> {
  const { samples, sampleRate } = await decodeAudio({ file: path, secondsMax: 60 });
  const step = sampleRate / frameRate;
  return Array.from({ length: frames }, (_, frame) => {
    const part = samples.subarray(Math.floor(frame * step), Math.floor((frame + 1) * step));
    return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / Math.max(1, part.length));
  });
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const moment = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  return moment(a, meanA, b, meanB) / Math.sqrt(moment(a, meanA, a, meanA) * moment(b, meanB, b, meanB));
}

/** The delay in frames at which mouth and loudness agree most, and how much. */
async function agreement(path: string, box: { x: number; y: number; w: number; h: number }) {
  const frames = await framesOf(path);
  const mouth = changes(frames, job.width, box);
  const loudness = await loudnessOf(path, frames.length, job.frameRate);
  const lags = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((lag) => ({
    lag,
    value: correlation(mouth.slice(4 + lag, frames.length - 4 + lag), loudness.slice(4, -4)),
  }));
  return lags.reduce((best, next) => (next.value > best.value ? next : best));
}

const mouthBox = { x: 125, y: 175, w: 70, h: 55 };

describe('renderAvatar', () => {
  it.each([
    ['mp4', 320, 240, 25, /^avc1/, /^mp4a/],
    ['webm', 240, 320, 30, /^vp8/, /^vorbis/],
  ] as const)(
    'writes %s of %i x %i at %i frames a second',
    async (format, width, height, frameRate, video, audio) => {
      await using context = await createTestContext();
      const { file } = await render({ format, width, height, frameRate }, context);
      expect(await readBack(file.path)).toEqual(file);
      expect(file).toMatchObject({ format, width, height, frameRate, channels: 1, sampleRate: 48_000 });
      expect(file.videoCodec).toMatch(video);
      expect(file.audioCodec).toMatch(audio);
      expect(file.durationSeconds).toBeGreaterThan(1);
      expect(file.durationSeconds).toBeLessThan(4);
      expect(context.progress.at(-1)).toBe(1);
      expect(context.progress).toEqual([...context.progress].sort((a, b) => a - b));
    },
  );

  it('gives the same bytes whatever the number of workers, and other bytes for another seed', async () => {
    await using one = await createTestContext(1);
    await using three = await createTestContext(3);
    const text = longText;
    const [a, b, c] = await Promise.all([
      render({ text }, one),
      render({ text }, three),
      render({ text, seed: 6 }, three),
    ]);
    expect(b.bytes.equals(a.bytes)).toBe(true);
    expect(c.bytes.equals(a.bytes)).toBe(false);
  });

  it('marks the file as simulated', async () => {
    await using context = await createTestContext();
    const { bytes } = await render({}, context);
    using input = new mediabunny.Input({
      formats: [mediabunny.MP4],
      source: new mediabunny.BufferSource(bytes),
    });
    expect(await input.getMetadataTags()).toMatchObject({
      title: 'Simulated avatar (Doitong sandbox)',
      comment: expect.stringMatching(/^Simulated: a drawn presenter .* not made by an AI model/),
    });
  });

  it('moves the lips with the loudness, at the same moment', async () => {
    await using context = await createTestContext();
    const { file } = await render(
      { format: 'webm', text: longText, gesture: 'formal', presenter: 'kate' },
      context,
    );
    const { lag, value } = await agreement(file.path, mouthBox);
    expect(lag).toBe(0);
    expect(value).toBeGreaterThan(0.45);
  });

  it('speaks with a recording', async () => {
    await using context = await createTestContext();
    const speech = await renderSpeech(
      { ...job, kind: 'speech', text: longText, format: 'mp3', sampleRate: 24_000 },
      context,
    );
    const { file } = await render(
      { format: 'webm', text: undefined, audio: speech.file.path, gesture: 'formal' },
      { ...context, onProgress: () => {} },
    );
    expect(file.durationSeconds).toBeCloseTo(speech.file.durationSeconds ?? 0, 0);
    const { lag, value } = await agreement(file.path, mouthBox);
    expect(Math.abs(lag)).toBeLessThanOrEqual(1);
    expect(value).toBeGreaterThan(0.45);
  });

  it('draws a hex colour behind the presenter', async () => {
    await using context = await createTestContext();
    const { file } = await render({ format: 'webm', background: '#2d5a5e' }, context);
    const [frame] = await framesOf(file.path);
    const corner = [...(frame?.subarray(3 * (320 * 40 + 300), 3 * (320 * 40 + 301)) ?? [])];
    [0x2d, 0x5a, 0x5e].forEach((value, i) => {
      expect(Math.abs((corner[i] ?? 0) - value)).toBeLessThan(28);
    });
  });

  it('says what it did not know', async () => {
    await using context = await createTestContext();
    const { notes } = await render({ background: 'moon', gesture: 'dancing' }, context);
    expect(notes).toEqual([
      expect.stringMatching(/background moon is not known; studio/),
      expect.stringMatching(/gesture dancing is not known; friendly/),
    ]);
  });

  it('refuses what cannot be said or heard', async () => {
    await using context = await createTestContext();
    const file = join(context.directory, 'noise.mp3');
    await writeFile(file, 'not a recording');
    await expect(render({ text: ' ... ' }, context)).rejects.toMatchObject({ code: 'unsupported-input' });
    await expect(render({ text: undefined, audio: file }, context)).rejects.toMatchObject({
      code: 'unsupported-input',
      message: expect.stringMatching(/not an audio file/),
    });
  });

  it('stops when it is canceled', async () => {
    await using context = await createTestContext();
    const onProgress = () => context.cancel();
    const result = renderAvatar({ ...job, text: longText }, { ...context, onProgress });
    await expect(result).rejects.toMatchObject({ code: 'canceled' });
  });
});
