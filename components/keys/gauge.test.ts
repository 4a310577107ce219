import { expect, test } from 'vitest';
import { gaugeOf, waitText } from './gauge.ts';

test.each([
  [0, 10, { share: 0, left: 10, level: 'free' }],
  [7, 10, { share: 0.7, left: 3, level: 'free' }],
  [8, 10, { share: 0.8, left: 2, level: 'near' }],
  [10, 10, { share: 1, left: 0, level: 'full' }],
  [12, 10, { share: 1, left: 0, level: 'full' }],
  [0, 1, { share: 0, left: 1, level: 'free' }],
  [1, 1, { share: 1, left: 0, level: 'full' }],
  [0, 0, { share: 1, left: 0, level: 'full' }],
  [500, null, { share: 0, left: null, level: 'open' }],
] as const)('%d of %s', (used, limit, gauge) => {
  expect(gaugeOf(used, limit)).toEqual(gauge);
});

test.each([
  [0.2, '1 sec'],
  [59, '59 sec'],
  [119.5, '120 sec'],
  [121, '3 min'],
  [7_199, '120 min'],
  [80_000, '23 hr'],
])('%d seconds are %s, never fewer than they are', (seconds, text) => {
  expect(waitText(seconds, 'en')).toBe(text);
});
