import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine, type EngineJob, type ImageJob, type VideoJob } from './index.ts';

const image: ImageJob = {
  kind: 'image',
  prompt: 'A serene mountain landscape at sunset',
  seed: 42,
  width: 256,
  height: 320,
  format: 'png',
};
const video: VideoJob = {
  kind: 'video',
  prompt: 'Veleiro cruzando uma baía calma ao amanhecer',
  seed: 7,
  width: 256,
  height: 144,
  frameRate: 24,
  durationSeconds: 1.5,
  format: 'mp4',
  sound: true,
};
/** Long enough that it cannot end before it is disturbed. */
const long: VideoJob = { ...video, width: 1280, height: 720, durationSeconds: 20 };

let directory: string;
let engine: Engine;

beforeAll(() => {
  engine = createEngine({ processes: 2 });
});
afterAll(() => engine.close());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engine-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function hashOf(job: EngineJob, from = engine): Promise<string> {
  const { file } = await from.run(job, { directory });
  return createHash('sha256')
    .update(await readFile(file.path))
    .digest('hex');
}

/** Settles with the error of a job that must fail. */
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('The job did not fail.'),
    (error: unknown) => error,
  );

describe('an image', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'has the size and format that was asked for: %s',
    async (format) => {
      const { file } = await engine.run({ ...image, format }, { directory });
      expect(file).toMatchObject({ format, mimeType: `image/${format}`, width: 256, height: 320 });
      const read = await sharp(file.path).metadata();
      expect(read).toMatchObject({ format, width: 256, height: 320 });
    },
  );

  it('says in its metadata that it is simulated, with prompt and seed', async () => {
    const { file } = await engine.run({ ...image, prompt: 'mar & "céu" <1>' }, { directory });
    const { xmp } = await sharp(file.path).metadata();
    expect(String(xmp)).toContain('digitalsourcetype/algorithmicMedia');
    expect(String(xmp)).toContain('Simulated');
    expect(String(xmp)).toContain('prompt=&quot;mar &amp; &quot;céu&quot; &lt;1&gt;&quot; seed=42');
  });

  it('differs by seed and by prompt', async () => {
    const hashes = await Promise.all([
      hashOf(image),
      hashOf({ ...image, seed: 43 }),
      hashOf({ ...image, prompt: 'A calm sea' }),
    ]);
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('a video', () => {
  it('has the size, rate, length and sound that was asked for', async () => {
    const { file } = await engine.run(video, { directory });
    expect(file).toMatchObject({
      format: 'mp4',
      mimeType: 'video/mp4',
      width: 256,
      height: 144,
      frameRate: 24,
      durationSeconds: 1.5,
      videoCodec: expect.stringMatching(/^avc1/),
      audioCodec: 'mp4a.40.2',
      sampleRate: 44_100,
      channels: 2,
    });
    expect(String(await readFile(file.path))).toContain('Simulated video');
  });

  it.each([
    [25, 2],
    [30, 1],
  ])(
    'keeps its length to a frame at %i frames a second, without sound',
    async (frameRate, durationSeconds) => {
      const { file } = await engine.run(
        { ...video, frameRate, durationSeconds, sound: false },
        { directory },
      );
      expect(file).toMatchObject({ frameRate, durationSeconds });
      expect(file.audioCodec).toBeUndefined();
    },
  );

  it('comes as WebM with VP8 and Vorbis', async () => {
    const { file } = await engine.run({ ...video, format: 'webm' }, { directory });
    expect(file).toMatchObject({
      mimeType: 'video/webm',
      videoCodec: 'vp8',
      audioCodec: 'vorbis',
      frameRate: 24,
    });
    expect(file.durationSeconds).toBeCloseTo(1.5, 1);
  });

  it('reports how far it is, upwards to 1', async () => {
    const seen: number[] = [];
    await engine.run(video, { directory, onProgress: (fraction) => seen.push(fraction) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it('tells what each part of the work took', async () => {
    const took = new Map<string, number>();
    await engine.run(video, { directory, onTask: (task, processorMs) => took.set(task, processorMs) });
    expect([...took.keys()].sort()).toEqual(['finish-video', 'paint-planes', 'segment', 'sound']);
    expect(took.get('segment')).toBeGreaterThan(0);
  });
});

it('makes the same bytes with one worker as with two', async () => {
  const alone = createEngine({ processes: 1 });
  const hills = { ...video, prompt: 'mountains, zoom out', width: 640, height: 360 };
  const jobs = [image, video, hills, { ...video, format: 'webm' }] as const;
  for (const job of jobs) expect(await hashOf(job, alone)).toBe(await hashOf(job));
  await alone.close();
});

describe('canceling', () => {
  it('ends a running job at once, leaves no file, and the next job works', async () => {
    const controller = new AbortController();
    const running = failureOf(
      engine.run(long, { directory, signal: controller.signal, onProgress: () => controller.abort() }),
    );
    expect(await running).toMatchObject({ name: 'EngineError', code: 'canceled' });
    expect(await readdir(directory)).toEqual([]);
    await expect(engine.run(image, { directory })).resolves.toBeDefined();
  });

  it('takes a waiting job out of the line', async () => {
    const busy = new AbortController();
    const waiting = new AbortController();
    const first = [1, 2].map((seed) =>
      failureOf(engine.run({ ...long, seed }, { directory, signal: busy.signal })),
    );
    const second = failureOf(engine.run(image, { directory, signal: waiting.signal }));
    waiting.abort();
    expect(await second).toMatchObject({ code: 'canceled' });
    busy.abort();
    expect(await Promise.all(first)).toMatchObject([{ code: 'canceled' }, { code: 'canceled' }]);
  });
});

it('starts a new process when the old one dies: the running job fails, the next works', async () => {
  const started: ChildProcess[] = [];
  const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe('child_process', note);
  const own = createEngine({ processes: 1 });
  const onProgress = () => started[0]?.kill('SIGKILL');
  expect(await failureOf(own.run(long, { directory, onProgress }))).toMatchObject({
    name: 'EngineError',
    code: 'failed',
  });
  await expect(own.run(image, { directory })).resolves.toMatchObject({ file: { width: 256 } });
  expect(started).toHaveLength(2);
  unsubscribe('child_process', note);
  await own.close();
});

it('refuses jobs after it was closed', async () => {
  const own = createEngine({ processes: 1 });
  await own.close();
  expect(await failureOf(own.run(image, { directory }))).toMatchObject({ code: 'unavailable' });
});
