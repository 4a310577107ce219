import { expect, test } from 'vitest';
import { secondsText, shareText } from './measure-text.ts';

test.each([
  [0.0034, '3.4 ms'],
  [0.038, '38 ms'],
  [0.9994, '999 ms'],
  [0.9996, '1 s'],
  [4.83, '4.8 s'],
  [9.96, '10 s'],
  [48.4, '48 s'],
  [119.6, '2 min'],
  [210, '3.5 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(secondsText(seconds, 'en')).toBe(text);
});

test('the reader’s language decides the comma', () => {
  expect(secondsText(4.83, 'pt')).toBe('4,8 s');
  expect(shareText(0.992, 'pt')).toBe('99,2%');
});

test.each([
  [1, '100%'],
  [0.9999, '99.9%'],
  [0.992, '99.2%'],
  [0.57, '57%'],
  [0, '0%'],
])('a share of %d is %s, never rounded up', (share, text) => {
  expect(shareText(share, 'en')).toBe(text);
});
