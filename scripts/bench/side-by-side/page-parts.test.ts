import { expect, test } from 'vitest';
import { assertEqualParts } from './assert-equal.ts';
import { differencesOf } from './page-parts.ts';

const wanted = { links: ['Models', 'Docs'], 'copy buttons': ['Copy', 'Copy'] };

test('takes the same names in any order', () => {
  expect(differencesOf({ links: ['Docs', 'Models'], 'copy buttons': ['Copy', 'Copy'] }, wanted)).toEqual([]);
});

test('says what is missing and what is too many, as often as it is', () => {
  expect(differencesOf({ links: ['Docs', 'Pricing', 'Pricing'], 'copy buttons': ['Copy'] }, wanted)).toEqual([
    'links: no "Models", "Pricing" too many, "Pricing" too many',
    'copy buttons: no "Copy"',
  ]);
});

test('misses a part that is not there at all', () => {
  expect(differencesOf({ links: ['Models', 'Docs'] }, wanted)).toEqual([
    'copy buttons: no "Copy", no "Copy"',
  ]);
});

test('refuses a page that is said to be equal and is not, with every difference', () => {
  expect(() => assertEqualParts('By hand', wanted, wanted)).not.toThrow();
  expect(() => assertEqualParts('By hand', { links: [] }, wanted)).toThrow(
    'By hand is not equal:\nlinks: no "Models", no "Docs"\ncopy buttons: no "Copy", no "Copy"',
  );
});
