import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { replaceRanges } from '#components/prose/expand-mdx.ts';
import { isPage } from '#components/prose/page-link.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { rangeOf, walk } from '#components/prose/walk.ts';
import { searchMarkdown } from '#components/search/search-markdown.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { pageText } from './page-text.ts';

/**
 * A page of the site as Markdown, for `/models/kling` and a language: the same facts and words in the same order, with
 * absolute addresses that begin with `origin`. Undefined for an address that is no page to be read.
 */
export function pageMarkdown(locale: Locale, path: string, origin: string): string | undefined {
  const text = path === '/search' ? searchMarkdown(locale) : pageText(locale, path);
  if (text === undefined) return undefined;
  const links = [...walk(parseMarkdown(text))].filter(
    (node) => node.type === 'link' || node.type === 'image',
  );
  const edits = links
    .filter(({ url }) => isPage(url) || url.startsWith('/'))
    .map((link) => {
      const [, end] = rangeOf(link);
      const target = isPage(link.url) ? localize(locale, link.url) : link.url;
      return { range: [end - link.url.length - 1, end - 1] as const, text: origin + target };
    });
  return `${replaceRanges(text, edits).replaceAll(placeholderOrigin, origin)}\n`;
}
