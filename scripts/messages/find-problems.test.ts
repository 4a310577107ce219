import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findGaps, findUnused, type Messages } from './find-problems.ts';
import { readTexts } from './read-texts.ts';

describe('findGaps', () => {
  it('finds nothing when both languages say the same things', () => {
    const en = { a: { b: 'Made by {maker}', c: '{count, plural, one {# model} other {# models}}' } };
    const pt = { a: { b: 'Feito por {maker}', c: '{count, plural, one {# modelo} other {# modelos}}' } };
    expect(findGaps({ en, pt })).toEqual([]);
  });

  it('finds a word that one language lacks or leaves empty', () => {
    expect(findGaps({ en: { a: 'A', b: 'B' }, pt: { a: ' ', c: 'C' } })).toEqual([
      'a has no words in pt',
      'b has no words in pt',
      'c has no words in en',
    ]);
  });

  it('takes the cases of a plural for words, not for arguments', () => {
    const en = { a: '{count, plural, one {mono} =2 {stereo} other {#}}' };
    expect(findGaps({ en, pt: { a: '{count, plural, one {mono} =2 {estéreo} other {#}}' } })).toEqual([]);
  });

  it('finds what is no message, by its key', () => {
    expect(findGaps({ en: { a: 'Bearer <key>' }, pt: { a: 'Bearer KEY' } })[0]).toMatch(/^a can not be read/);
  });

  it('finds arguments and tags that differ', () => {
    expect(findGaps({ en: { a: 'By {maker}' }, pt: { a: 'Por {autor}' } })).toHaveLength(1);
    expect(findGaps({ en: { a: '<link>Here</link>' }, pt: { a: 'Aqui' } })).toHaveLength(1);
  });
});

describe('findUnused', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'messages-'));
    mkdirSync(path.join(root, 'app'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function unused(messages: Messages, code: string, file = 'page.tsx'): string[] {
    writeFileSync(path.join(root, 'app', file), code);
    return findUnused({ page: messages }, readTexts(root, ['app']));
  }

  it.each([
    ['a literal', "const t = await getTranslations('page'); t('title');"],
    ['a literal in a list', "const t = useTranslations('page'); ['title'].map((key) => t(key));"],
    ['a path', "import en from '#messages/en.json'; en.page.title;"],
    ['a path from either language', 'words[locale].page;'],
  ])('sees %s', (_, code) => {
    expect(unused({ title: 'T' }, code)).toEqual([]);
  });

  it('sees a template and what lies below a raw branch', () => {
    const code = ["const t = useTranslations('page');", 't(`nav.$', "{key}`); t.raw('steps');"].join('');
    expect(unused({ nav: { home: 'H' }, steps: { one: '1' } }, code)).toEqual([]);
  });

  it.each([
    ['nothing names it', "useTranslations('page')('other');"],
    ['only another namespace does', "useTranslations('models')('title');"],
    ['only a comment does', "// title\nuseTranslations('page');"],
  ])('finds a key when %s', (_, code) => {
    expect(unused({ title: 'T' }, code)).toEqual(['page.title is not used']);
  });

  it('finds a key that only a test names', () => {
    expect(unused({ title: 'T' }, "useTranslations('page')('title');", 'page.test.tsx')).toEqual([
      'page.title is not used',
    ]);
  });
});
