import { expect, it } from 'vitest';
import { createDocumentCache } from './document-cache.ts';

it('forgets what was used longest ago, and never holds more than it may', () => {
  const cache = createDocumentCache<number>(10);
  cache.set('aaaa', 1);
  cache.set('bbbb', 2);
  expect(cache.get('aaaa')).toBe(1);
  cache.set('cccc', 3);
  expect(cache.get('bbbb')).toBeUndefined();
  expect([cache.get('aaaa'), cache.get('cccc')]).toEqual([1, 3]);
});

it('does not make room for what is larger than all of it', () => {
  const cache = createDocumentCache<number>(10);
  cache.set('aaaa', 1);
  cache.set('a'.repeat(11), 2);
  expect(cache.get('a'.repeat(11))).toBeUndefined();
  expect(cache.get('aaaa')).toBe(1);
});

it('counts a document once, however often it is set', () => {
  const cache = createDocumentCache<number>(10);
  for (let time = 0; time < 5; time++) cache.set('aaaa', time);
  cache.set('bbbb', 1);
  expect(cache.get('aaaa')).toBe(4);
});
