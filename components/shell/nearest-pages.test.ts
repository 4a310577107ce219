import { describe, expect, it } from 'vitest';
import { movedAnchorsScript, movedTo } from './moved.ts';
import { nearestPages, samePage } from './nearest-pages.ts';
import { titleOf } from './page-names.ts';
import { sitePages } from './site-pages.ts';

describe('nearestPages', () => {
  it.each([
    ['/models/klig', '/models/kling'],
    ['/modelos/kling', '/models/kling'],
    ['/models/flux-pr-1.1', '/models/flux-pro-1.1'],
    ['/models/flux', '/models/flux-dev'],
    ['/errors/RATE_LIMITS', '/errors/RATE_LIMIT'],
    ['/errors/INSUFICIENT_CREDIT', '/errors/INSUFFICIENT_CREDITS'],
    ['/docs/webhoks', '/docs/webhooks'],
    ['/docs/in%C3%ADcio-r%C3%A1pido', '/docs/quickstart'],
    ['/precos', '/pricing'],
    ['/referência', '/reference'],
    ['/playgruond', '/playground'],
    ['/erros/nenhum', '/errors'],
  ])('for %s suggests %s first', (wanted, page) => {
    expect(nearestPages(wanted)[0]).toBe(page);
  });

  it.each(['/', '/qqqqqqqqqqqq', `/${'k'.repeat(4000)}`, '/%E0%A4%A/%', '/../..'])(
    'suggests nothing for %s',
    (wanted) => {
      expect(nearestPages(wanted)).toEqual([]);
    },
  );

  it('suggests three at most, each once', () => {
    for (const page of sitePages()) {
      const near = nearestPages(`${page}x`);
      expect(near.length).toBeLessThanOrEqual(3);
      expect(new Set(near).size).toBe(near.length);
    }
  });

  it('has a title for every page in both languages', () => {
    for (const page of sitePages().filter((each) => each !== '/')) {
      expect(titleOf('pt', page)).not.toBe('');
      expect(titleOf('en', page)).not.toBe('');
    }
  });
});

describe('samePage', () => {
  it.each([
    ['/Models/Kling', '/models/kling'],
    ['/errors/rate-limit', '/errors/RATE_LIMIT'],
    ['/models/veo3', '/models/veo-3'],
    ['/models/', '/models'],
  ])('knows %s for %s', (wanted, page) => {
    expect(samePage(wanted)).toBe(page);
  });

  it('leaves every page where it is, and knows nothing that differs in more', () => {
    expect(sitePages().filter((page) => samePage(page) !== undefined)).toEqual([]);
    expect(samePage('/models/klin')).toBeUndefined();
  });
});

describe('what has moved', () => {
  it('leads to pages that exist, and takes no page away', () => {
    const paths = sitePages();
    expect(paths.filter((page) => movedTo(page) !== undefined)).toEqual([]);
    for (const old of ['/rate-limits', '/api-reference', '/quick-start', '/kling', '/RATE_LIMIT']) {
      expect(paths).toContain(movedTo(old));
    }
    expect(movedTo('/constructor')).toBeUndefined();
  });

  it('names only pages that exist in the script for the front page', () => {
    for (const locale of ['pt', 'en'] as const) {
      const targets = [...movedAnchorsScript(locale).matchAll(/":"\/(?:pt|en)([^"?]*)/g)].map(
        ([, path]) => path,
      );
      expect(targets.length).toBeGreaterThan(20);
      for (const target of targets) expect(sitePages()).toContain(target);
    }
  });
});
