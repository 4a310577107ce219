import { describe, expect, it } from 'vitest';
import { models } from '#catalog/models.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { walk } from '#components/prose/walk.ts';
import { sitePages } from '#components/shell/site-pages.ts';
import { errorCodes } from '#contract/errors.ts';
import { snippetIds, snippetStyles } from '#contract/snippets/snippet.ts';
import { localize } from '#i18n/path.ts';
import { routing } from '#i18n/routing.ts';
import { errorsJson, modelsJson } from './catalog-json.ts';
import { llmsFull, llmsText } from './llms.ts';
import { pageMarkdown } from './page-markdown.ts';
import { hasTwin, wantedTwin } from './twin-address.ts';

const origin = 'https://portal.example';
const pages = routing.locales.flatMap((locale) => sitePages().map((path) => ({ locale, path })));
const addresses = new Set(
  routing.locales.flatMap((locale) => [
    ...sitePages().map((path) => origin + localize(locale, path)),
    ...['changelog.atom', 'feed.json'].map((file) => `${origin}/${locale}/${file}`),
  ]),
);

describe('the Markdown twin of', () => {
  it.each(pages)(
    '$locale $path is there, leads only to pages, and knows its own address',
    ({ locale, path }) => {
      const text = pageMarkdown(locale, path, origin) ?? '';
      expect(text).toMatch(/^# \S/);
      expect(text.replaceAll('http://localhost:PORT', '')).not.toMatch(/localhost|\[object/);
      const nodes = [...walk(parseMarkdown(text))];
      const urls = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
      expect(urls.filter((url) => url.startsWith('/'))).toEqual([]);
      const own = urls.filter((url) => url.startsWith(origin));
      expect(
        own.filter(
          (url) => !/\.(?:json|txt|graphql)$/.test(url) && !addresses.has(url.split(/[#?]/)[0] ?? ''),
        ),
      ).toEqual([]);
      const words = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(' ');
      expect(words, 'a message that was not filled').not.toMatch(/\{\w+[,}]|<\/?code>|undefined/);
    },
  );

  it.each(routing.locales)('every model in %s has all that its page has', (locale) => {
    for (const model of models) {
      const text = pageMarkdown(locale, `/models/${model.id}`, origin) ?? '';
      for (const option of model.options) expect(text).toContain(`| \`${option.name}\` ${option.type}`);
      for (const option of model.options) {
        for (const value of ('values' in option && option.values) || [])
          expect(text).toContain(`\`${value}\``);
      }
      for (const input of model.inputs) expect(text).toContain(`\`input.${input.name}\``);
      for (const version of model.versions.length > 1 ? model.versions : [])
        expect(text).toContain(version.id);
      expect(text.match(/^```\w+ \w/gm)).toHaveLength(snippetStyles.length * (snippetIds.length + 1));
    }
  });

  it('is not there for what is no page', () => {
    for (const path of [
      '/playground/nothing',
      '/models/nothing',
      '/errors/NOTHING',
      '/docs/nothing',
      '/docs/video/more',
      '/x',
    ]) {
      expect(pageMarkdown('en', path, origin)).toBeUndefined();
    }
  });
});

describe('wantedTwin', () => {
  it.each([
    ['/en/docs/video.md', null, '/en/docs/video'],
    ['/pt.md', 'text/html', '/pt'],
    ['/en/models/flux-pro-1.1.md', null, '/en/models/flux-pro-1.1'],
    ['/en/limits', 'text/markdown', '/en/limits'],
    ['/en/limits', 'text/markdown, text/html;q=0.9, */*;q=0.1', '/en/limits'],
  ])('%s with Accept %s is the twin of %s', (pathname, accept, page) => {
    expect(wantedTwin(pathname, accept)).toBe(page);
  });

  it.each([
    ['/en/limits', null],
    ['/en/limits', '*/*'],
    ['/en/limits', 'text/html,application/xhtml+xml,*/*;q=0.8'],
    ['/en/limits', 'text/html, text/markdown;q=0.5'],
    ['/en/limits', 'text/markdown;q=0'],
    ['/en/nothing.md', null],
    ['/en/playground/x.md', null],
    ['/limits', 'text/markdown'],
  ])('%s with Accept %s is none', (pathname, accept) => {
    expect(wantedTwin(pathname, accept)).toBeUndefined();
  });

  it('is offered for pages that have one', () => {
    expect([hasTwin('/pt/docs'), hasTwin('/pt/playground'), hasTwin('/docs')]).toEqual([true, true, false]);
  });
});

describe.each(routing.locales)('llms.txt in %s', (locale) => {
  it('begins as the format wants and leads to twins that are there', () => {
    const text = llmsText(locale, origin);
    expect(text).toMatch(/^# Doitong\n\n> \S/);
    const urls = [...walk(parseMarkdown(text))].flatMap((node) => (node.type === 'link' ? [node.url] : []));
    const twins = urls.filter((url) => url.endsWith('.md'));
    expect(twins.filter((url) => !addresses.has(url.slice(0, -3)))).toEqual([]);
    expect(twins.length).toBeGreaterThan(40);
  });

  it('has all guides and the reference in full', () => {
    const text = llmsFull(locale, origin);
    for (const path of sitePages().filter((page) => page.startsWith('/docs/') || page === '/reference')) {
      expect(text).toContain(pageMarkdown(locale, path, origin));
    }
  });
});

describe('the lists for programs', () => {
  it('have every model with its facts and words in both languages', () => {
    const list = JSON.parse(JSON.stringify(modelsJson(origin)));
    expect(list.map(({ id }: { id: string }) => id)).toEqual(models.map(({ id }) => id));
    expect(list[0]).toMatchObject({ provider: 'kling', type: 'VIDEO', defaultPrice: 300 });
    expect(list[0].words.pt.page).toBe(`${origin}/pt/models/kling`);
    expect(list[0].words.en.features.length).toBeGreaterThan(0);
  });

  it('have every error code with its row of the registry', () => {
    const list = errorsJson(origin);
    expect(list.map(({ code }) => code)).toEqual([...errorCodes]);
    expect(list[1]).toMatchObject({ code: 'RATE_LIMIT', httpStatus: 429, retryable: true, billed: false });
    expect(list[1]?.words.pt?.page).toBe(`${origin}/pt/errors/RATE_LIMIT`);
  });
});
