import { pageText } from '#components/agents/page-text.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { sitePages } from '#components/shell/site-pages.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { SearchEntry } from '../entry.ts';
import { wordsOf } from '../plain-text.ts';

/** Pages that list what has entries of its own: of these only the beginning is searched. */
const lists: readonly string[] = [
  '/',
  '/models',
  '/compare',
  '/errors',
  '/docs',
  '/reference',
  '/playground',
  '/webhooks',
];
/** Pages that are named like what is explained elsewhere, or like everything. */
const minor: readonly string[] = ['/', '/webhooks'];

/** The pages that are no model, no error and no guide, read from their Markdown twins. */
export function pageEntries(locale: Locale): SearchEntry[] {
  return (
    sitePages()
      // The search page is made from these entries.
      .filter((path) => path !== '/search' && !/^\/(models|errors|docs)\/./.test(path))
      .map((path) => pageEntry(locale, path))
  );
}

function pageEntry(locale: Locale, path: LocalPath): SearchEntry {
  const written = pageText(locale, path) ?? '';
  const searched = lists.includes(path) ? written.split('\n\n', 2).join('\n\n') : written;
  const [heading, ...body] = parseMarkdown(searched).children;
  const title = wordsOf(heading ? [heading] : []);
  return {
    kind: 'page',
    href: localize(locale, path),
    title,
    text: wordsOf(body),
    keys: [title, path.slice(1)].filter((key) => key !== ''),
    ...(minor.includes(path) && { weight: 0.6 }),
  };
}
