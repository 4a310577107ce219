import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { EngineFile } from '#engine/index.ts';
import { producedFile } from './produced-file.ts';

it.each([
  ['a still picture', { width: 1216, height: 832 }, {}, null],
  ['a still picture in 4K', { width: 3840, height: 2160 }, {}, '4K'],
  ['a video', { width: 1280, height: 720, frameRate: 24 }, {}, '720p'],
  [
    'a video whose class was asked for',
    { width: 1104, height: 832, frameRate: 24 },
    { resolution: '768p' },
    '768p',
  ],
  ['a recording', { sampleRate: 44_100 }, {}, null],
] as const)('names the resolution class of %s', async (_, facts, options, resolution) => {
  const directory = await mkdtemp(join(tmpdir(), 'produced-'));
  const path = join(directory, 'file');
  await writeFile(path, 'x');
  const file: EngineFile = { path, mimeType: 'image/png', format: 'png', bytes: 1, ...facts };
  expect((await producedFile(file, options)).metadata.resolution).toBe(resolution);
  await rm(directory, { recursive: true });
});
