import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DocumentNode, parse, validate } from 'graphql';
import type { Root } from 'mdast';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { modelForProvider, modelsOfType } from '#catalog/models.ts';
import type { CodeLanguage } from '#components/code/highlight.ts';
import { headingsOf } from '#components/prose/headings.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { walk } from '#components/prose/walk.ts';
import { referenceMarkdown } from '#components/reference/reference-markdown.ts';
import { schema } from '#components/reference/schema.ts';
import { sitePages } from '#components/shell/site-pages.ts';
import type { GenerateInput } from '#contract/request.ts';
import { routing } from '#i18n/routing.ts';
import { guidesOf, guideTree, neighbours } from './guides.ts';
import { readGuides } from './read-guides.ts';
import { guideRequests } from './requests.ts';

const shown: readonly unknown[] = [
  'bash',
  'powershell',
  'javascript',
  'typescript',
  'tsx',
  'python',
  'graphql',
  'json',
  'text',
] satisfies CodeLanguage[];

const all = routing.locales.flatMap((locale) =>
  guidesOf(locale).map((guide) => ({ locale, slug: guide.slug, guide })),
);

describe('the guides', () => {
  it.each(all)('$locale/$slug has the parts of its twin', ({ locale, guide }) => {
    const twin = routing.locales.find((other) => other !== locale) ?? locale;
    const other = guidesOf(twin).find(({ slug }) => slug === guide.slug);
    expect(other && shapeOf(guideTree(twin, other))).toEqual(shapeOf(guideTree(locale, guide)));
  });

  it.each(all)('$locale/$slug leads nowhere that does not exist', ({ locale, guide }) => {
    const dead = linksOf(guideTree(locale, guide)).filter((url) => !exists(locale, guide.slug, url));
    expect(dead).toEqual([]);
  });

  it.each(all)('$locale/$slug shows only GraphQL that the schema takes', ({ locale, guide }) => {
    const blocks = [...walk(guideTree(locale, guide))].filter((node) => node.type === 'code');
    for (const block of blocks.filter(({ lang }) => lang === 'graphql')) {
      expect(validate(schema, parse(block.value) as DocumentNode)).toEqual([]);
    }
  });

  it.each(all)('$locale/$slug has code only in languages that are shown', ({ locale, guide }) => {
    const blocks = [...walk(guideTree(locale, guide))].filter((node) => node.type === 'code');
    for (const { lang } of blocks) expect(shown).toContain(lang);
  });

  it.each(routing.locales)('asks in %s only for what a model takes', (locale) => {
    for (const [name, input] of Object.entries<GenerateInput>(guideRequests(locale))) {
      const models = input.provider ? [modelForProvider(input.provider)] : modelsOfType(input.type);
      const problems = models.map((model) => (model ? checkRequest(model, input).problems : ['no model']));
      expect(
        problems.some((each) => each.length === 0),
        `${name}: ${JSON.stringify(problems[0])}`,
      ).toBe(true);
    }
  });

  it('follow each other', () => {
    const slugs = guidesOf('en').map(({ slug }) => slug);
    expect(slugs[0]).toBe('quickstart');
    expect(neighbours('pt', slugs[1] ?? '')).toMatchObject({
      before: { slug: slugs[0] },
      after: { slug: slugs[2] },
    });
    expect(neighbours('en', 'quickstart').before).toBeUndefined();
    expect(neighbours('en', slugs.at(-1) ?? '').after).toBeUndefined();
  });
});

describe('reading a folder of guides', () => {
  let folder: string;
  const write = (file: string, order: number, description = 'D') => {
    writeFileSync(
      path.join(folder, file),
      `---\ntitle: T\ndescription: ${description}\norder: ${order}\n---\nText\n`,
    );
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'guides-'));
    for (const locale of routing.locales) mkdirSync(path.join(folder, locale));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('sorts twins by their place', () => {
    for (const locale of routing.locales) {
      write(`${locale}/b.mdx`, 1);
      write(`${locale}/a.mdx`, 2);
    }
    expect(readGuides(folder).pt.map(({ slug }) => slug)).toEqual(['b', 'a']);
  });

  it('names a guide without a twin, in another place, or in the place of another', () => {
    write('pt/alone.mdx', 1);
    expect(() => readGuides(folder)).toThrow('content/pt/alone.mdx has no twin in content/en.');
    write('en/alone.mdx', 2);
    expect(() => readGuides(folder)).toThrow('content/pt/alone.mdx has another order than its twin.');
    write('en/alone.mdx', 1);
    write('en/same.mdx', 1);
    write('pt/same.mdx', 1);
    expect(() => readGuides(folder)).toThrow('has the order 1 of another guide.');
  });

  it('names a guide whose head is not as it must be', () => {
    write('en/a.mdx', 1, '');
    expect(() => readGuides(folder)).toThrow(/content\/en\/a\.mdx: .*description/s);
    writeFileSync(path.join(folder, 'en/a.mdx'), 'Text');
    expect(() => readGuides(folder)).toThrow('content/en/a.mdx does not begin with its head.');
  });
});

/** What a reader in the other language finds too: headings, code and tables in the same places. */
function shapeOf(tree: Root): string[] {
  return tree.children.map((node) => {
    if (node.type === 'heading') return `heading ${node.depth}`;
    if (node.type === 'code') return `code ${node.lang}`;
    if (node.type === 'table') return `table ${node.children.length}`;
    return node.type === 'list' ? `list ${node.children.length}` : node.type;
  });
}

function linksOf(tree: Root): string[] {
  return [...walk(tree)].flatMap((node) => (node.type === 'link' ? [node.url] : []));
}

function exists(locale: (typeof routing.locales)[number], slug: string, url: string): boolean {
  if (url.startsWith('https://')) return true;
  const [page = '', anchor] = url.split('#');
  const path = page === '' ? `/docs/${slug}` : page;
  if (isFile(path)) return true;
  if (!sitePages().some((known) => known === path)) return false;
  return anchor === undefined || anchorsOf(locale, path).includes(anchor);
}

/** Files of the site that a guide may lead to. */
function isFile(path: string): boolean {
  return [
    '/llms.txt',
    '/llms-full.txt',
    '/models.json',
    '/errors.json',
    '/schema.graphql',
    '/introspection.json',
  ].includes(path);
}

function anchorsOf(locale: (typeof routing.locales)[number], path: string): string[] {
  if (path === '/reference') return idsOf(parseMarkdown(referenceMarkdown(locale)));
  if (path === '/limits') return ['planner', 'decoder', 'headers', 'request'];
  const guide = guidesOf(locale).find(({ slug }) => path === `/docs/${slug}`);
  return guide ? idsOf(guideTree(locale, guide)) : [];
}

function idsOf(tree: Root): string[] {
  return [...headingsOf(tree).values()].map(({ id }) => id);
}
