import { expect, test } from 'vitest';
import { chartTop, stack } from './chart-bars.ts';

test.each([
  [[], 1],
  [[0, 0], 1],
  [[1], 1],
  [[2, 1], 2],
  [[3], 5],
  [[10], 10],
  [[11, 4], 20],
  [[6_001], 10_000],
])('the top of %j is %d', (sums, top) => expect(chartTop(sums)).toBe(top));

test('parts stand on each other, and a small one is still seen', () => {
  expect(stack([50, 0, 1], 1_000)).toEqual([
    { bottom: 0, height: 5 },
    { bottom: 5, height: 0 },
    { bottom: 5, height: 1 },
  ]);
});
