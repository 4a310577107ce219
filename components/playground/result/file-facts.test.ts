import { expect, test } from 'vitest';
import type { GenerationMetadata } from '#contract/generation-metadata.ts';
import { disagreements, type FileFacts } from './file-facts.ts';

const told: GenerationMetadata = {
  width: 1920,
  height: 1080,
  duration: 5,
  format: 'mp4',
  resolution: '1080p',
  frameRate: 24,
  videoCodec: 'h264',
  audioCodec: null,
  sampleRate: null,
  channels: null,
  bytes: 1000,
  sha256: 'aa',
};
const found: FileFacts = {
  bytes: 1000,
  sha256: 'aa',
  width: 1920,
  height: 1080,
  duration: 5.02,
  frameRate: 23.98,
  videoCodec: 'h264',
};

test('a file that is what the gateway says agrees, roundings included', () => {
  expect(disagreements(told, found)).toEqual([]);
});

test.each([
  ['bytes', 999],
  ['sha256', 'ab'],
  ['width', 1280],
  ['duration', 4],
  ['frameRate', 30],
  ['videoCodec', 'hevc'],
] as const)('another %s is named', (name, value) => {
  expect(disagreements(told, { ...found, [name]: value })).toEqual([name]);
});

test('what could not be read is not called different', () => {
  expect(disagreements(told, { ...found, sha256: null })).toEqual([]);
});
