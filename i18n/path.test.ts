import { describe, expect, it } from 'vitest';
import { localize, switchLocale } from './path.ts';

describe('localize', () => {
  it.each([
    ['/', '/pt'],
    ['/models', '/pt/models'],
    ['/models/flux-pro-1.1', '/pt/models/flux-pro-1.1'],
    ['/playground?model=kling', '/pt/playground?model=kling'],
    ['/?q=1', '/pt?q=1'],
    ['/#catalog', '/pt#catalog'],
  ] as const)('puts the language before %s', (path, expected) => {
    expect(localize('pt', path)).toBe(expected);
  });
});

describe('switchLocale', () => {
  it.each([
    ['/pt', '/en'],
    ['/pt/', '/en'],
    ['/pt/models/flux-pro-1.1', '/en/models/flux-pro-1.1'],
    ['/en/errors/RATE_LIMIT', '/en/errors/RATE_LIMIT'],
  ])('%s becomes %s', (from, to) => {
    expect(switchLocale(from, 'en')).toBe(to);
  });

  it('keeps a first segment that is no language', () => {
    expect(switchLocale('/ptolemy/models', 'en')).toBe('/en/ptolemy/models');
    expect(switchLocale('/', 'pt')).toBe('/pt');
  });
});
