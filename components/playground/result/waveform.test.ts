import { expect, test } from 'vitest';
import { peaksOf } from './waveform.ts';

test('each bar is the loudest of its part, measured against the loudest of all', () => {
  expect(peaksOf([0.1, -0.4, 0.2, 0.8, 0, 0.2], 3)).toEqual([0.5, 1, 0.25]);
});

test('silence and too few samples still give every bar', () => {
  expect(peaksOf([0, 0, 0, 0], 2)).toEqual([0.01, 0.01]);
  expect(peaksOf([], 3)).toEqual([0.01, 0.01, 0.01]);
});
