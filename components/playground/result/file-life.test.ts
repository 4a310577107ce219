import { expect, test } from 'vitest';
import { remainingText } from './file-life.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

test.each([
  [25 * hour, '1 d 1 h'],
  [24 * hour, '1 d 0 h'],
  [24 * hour - 1, '1 d 0 h'],
  [hour + 59 * minute, '1 h 59 min'],
  [90 * second, '1 min 30 s'],
  [400, '1 s'],
  [-5 * hour, '0 s'],
])('%s ms are %s', (left, text) => {
  expect(remainingText(1e12 + left, 1e12)).toBe(text);
});
