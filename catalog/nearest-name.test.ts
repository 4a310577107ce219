import { expect, test } from 'vitest';
import { nearestName } from './nearest-name.ts';

const names = ['duration', 'aspectRatio', 'negativePrompt', 'seed'];

test.each([
  ['durration', 'duration'],
  ['aspect_ratio', 'aspectRatio'],
  ['ASPECTRATIO', 'aspectRatio'],
  ['negative-promt', 'negativePrompt'],
  ['sed', 'seed'],
])('%s was meant to be %s', (asked, meant) => {
  expect(nearestName(asked, names)).toBe(meant);
});

test.each(['', '___', 'resolution', 'x'.repeat(100_000)])('nothing is close to %.20s', (asked) => {
  expect(nearestName(asked, names)).toBeUndefined();
});
