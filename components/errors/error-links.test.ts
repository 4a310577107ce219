import { describe, expect, it } from 'vitest';
import { guideBySlug } from '#components/docs/guides.ts';
import { headingsOf } from '#components/prose/headings.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { referenceMarkdown } from '#components/reference/reference-markdown.ts';
import { errorCodes } from '#contract/errors.ts';
import { routing } from '#i18n/routing.ts';
import { causesOf } from './causes.ts';
import { errorLinks } from './error-links.ts';

const anchors = [...headingsOf(parseMarkdown(referenceMarkdown('en'))).values()].map(({ id }) => id);

describe('the page about', () => {
  it.each(errorCodes)('%s leads to guides and to the reference', (code) => {
    for (const slug of errorLinks[code].guides) expect(guideBySlug('en', slug), slug).toBeDefined();
    expect(anchors).toEqual(expect.arrayContaining([...errorLinks[code].fields]));
  });

  it.each(errorCodes)('%s says at least two causes, as many in each language', (code) => {
    const counts = new Set(routing.locales.map((locale) => causesOf(code, locale).length));
    expect(counts.size).toBe(1);
    expect([...counts][0]).toBeGreaterThanOrEqual(2);
  });
});
