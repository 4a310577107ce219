import { expect, test } from 'vitest';
import { countRun } from './count-run.ts';

const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });

test('counts a script that ran whole once, whatever it holds', () => {
  const functions = [{ ranges: [range(0, 100, 1)] }, { ranges: [range(10, 40, 3)] }];
  expect(countRun(functions)).toBe(100);
});

test('leaves out functions that were never called, and branches that were not taken', () => {
  const functions = [
    { ranges: [range(0, 100, 1)] },
    { ranges: [range(10, 40, 0)] },
    { ranges: [range(50, 90, 2), range(60, 70, 0)] },
  ];
  expect(countRun(functions)).toBe(60);
});

test('counts a function that ran inside one that did not, as a listener does', () => {
  expect(countRun([{ ranges: [range(0, 100, 0)] }, { ranges: [range(20, 30, 1)] }])).toBe(10);
});

test('counts nothing of no script', () => {
  expect(countRun([])).toBe(0);
});
