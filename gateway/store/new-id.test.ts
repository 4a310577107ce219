import { expect, it } from 'vitest';
import { newId } from './new-id.ts';

it('makes ids of one shape that sort as they were made', () => {
  const ids = Array.from({ length: 2_000 }, (_, i) => newId('gen', 1_750_000_000_000 + Math.floor(i / 100)));
  expect(new Set(ids).size).toBe(2_000);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => /^gen_[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true);
});
