import { describe, expect, it } from 'vitest';
import { asksForSearch } from './connect-search.ts';
import { moved } from './palette/connect-keys.ts';

describe('the keys of the list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['a', 1, undefined],
  ])('%s from %i leads to %s of three', (key, at, expected) => {
    expect(moved(key, at, 3)).toBe(expected);
  });

  it('lead nowhere in an empty list', () => {
    expect(moved('ArrowDown', -1, 0)).toBeUndefined();
  });
});

describe('the keys that ask for the search', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, target: null };

  it.each([
    [{ key: 'k', ctrlKey: true }, true],
    [{ key: 'K', metaKey: true }, true],
    [{ key: '/' }, true],
    [{ key: 'k' }, false],
    [{ key: '/', ctrlKey: true }, false],
    [{ key: 'k', ctrlKey: true, altKey: true }, false],
    [{ key: '/', defaultPrevented: true }, false],
  ])('%j: %s', (keys, expected) => {
    expect(asksForSearch({ ...press, ...keys })).toBe(expected);
  });
});
