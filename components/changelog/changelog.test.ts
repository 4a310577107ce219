import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { walk } from '#components/prose/walk.ts';
import { sitePages } from '#components/shell/site-pages.ts';
import { localize } from '#i18n/path.ts';
import { routing } from '#i18n/routing.ts';
import { catalogFacts } from './catalog-facts.ts';
import { changelog, entryText } from './changelog.ts';
import { diffFacts } from './diff-facts.ts';
import { atomFeed, jsonFeed } from './feeds.ts';
import { readChangelog } from './read-changelog.ts';

const origin = 'https://portal.example';

describe('what changed in the catalog', () => {
  const facts = { kling: 'VIDEO', 'kling.price.base': '10', 'kling.options.duration': '5, 10 s' };

  it('is each fact that is not what it was', () => {
    const now = { ...facts, 'kling.price.base': '12', 'kling.options.seed': '0 to 9' };
    expect(diffFacts(facts, now)).toEqual([
      { path: 'kling.options.seed', before: null, after: '0 to 9' },
      { path: 'kling.price.base', before: '10', after: '12' },
    ]);
    expect(diffFacts(facts, facts)).toEqual([]);
  });

  it('names a model that came or went once, and another whose name begins alike not at all', () => {
    const both = { ...facts, 'kling-2': 'VIDEO', 'kling-2.price.base': '1' };
    expect(diffFacts(both, facts)).toEqual([{ path: 'kling-2', before: 'VIDEO', after: null }]);
    expect(diffFacts({}, facts)).toEqual([{ path: 'kling', before: null, after: 'VIDEO' }]);
  });

  it('sees prices, options, versions, plans, limits and errors', () => {
    const now = catalogFacts();
    expect(now['flux-dev.price.base']).toBe('50');
    expect(now['kling.options.duration']).toBe('5, 10 s, default 5');
    expect(now['plans.free.requestsPerMinute']).toBe('10');
    expect(now['limits.depthMax']).toBe('10');
    expect(now['errors.RATE_LIMIT']).toBe('429, retryable');
    expect(Object.keys(now).filter((key) => key.endsWith('.versions')).length).toBeGreaterThan(20);
  });
});

describe('reading the changelog', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'changelog-'));
    mkdirSync(path.join(folder, 'catalog'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, value: unknown) =>
    writeFileSync(path.join(folder, file), JSON.stringify(value));
  const words = { title: 'T', body: 'B' };

  it('puts what was written among what the snapshots say', () => {
    write('changelog.json', [{ id: 'a', date: '2026-01-01', kind: 'api', en: words, pt: words }]);
    write('catalog/2026-01-01.json', { kling: 'VIDEO' });
    write('catalog/2026-02-01.json', { kling: 'VIDEO', vidu: 'VIDEO' });
    expect(readChangelog(folder).map(({ id, changes }) => [id, changes.length])).toEqual([
      ['2026-02-01-catalog', 1],
      ['a', 0],
    ]);
  });

  it('refuses an entry without its Portuguese, and an id that is taken', () => {
    write('changelog.json', [{ id: 'a', date: '2026-01-01', kind: 'api', en: words }]);
    expect(() => readChangelog(folder)).toThrow(/pt/);
    const entry = { id: 'a', date: '2026-01-01', kind: 'api', en: words, pt: words };
    write('changelog.json', [entry, entry]);
    expect(() => readChangelog(folder)).toThrow('two entries with the id a.');
  });
});

describe.each(routing.locales)('the feeds in %s', (locale) => {
  it('have every entry, newest first, each leading to its anchor', () => {
    const { items } = jsonFeed(locale, origin);
    expect(items.map(({ url }) => url)).toEqual(
      changelog().map(({ id }) => `${origin}${localize(locale, `/changelog#${id}`)}`),
    );
    const dates = items.map(({ date_published }) => date_published);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(items[0]?.title).toBe(entryText(changelog()[0] ?? never(), locale).title);
  });

  it('escape what they hold', () => {
    const feed = atomFeed(locale, `${origin}/?a=1&b=2`);
    expect(feed.match(/<entry>/g)).toHaveLength(changelog().length);
    expect(feed).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    expect(feed).toContain(`rel="self" href="${origin}/?a=1&amp;b=2/${locale}/changelog.atom"`);
  });
});

it.each(routing.locales)('every link of an entry in %s leads to a page', (locale) => {
  const pages: readonly string[] = sitePages();
  for (const entry of changelog()) {
    const nodes = [...walk(parseMarkdown(entryText(entry, locale).body))];
    const urls = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
    expect(urls.filter((url) => !pages.includes(url.split('#')[0] ?? ''))).toEqual([]);
  }
});

function never(): never {
  throw new Error('The changelog is empty.');
}
