import type { Metadata } from 'next';
import { cardPath, cardSize } from '#components/cards/card-path.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import { type Locale, openGraphLocales, routing } from '#i18n/routing.ts';
import { pageLanguages } from './page-languages.ts';
import { sitePages } from './site-pages.ts';

/** Title, description, canonical address, the same page in the other language, its twin in Markdown, and its card. */
export function pageMetadata(
  locale: Locale,
  path: LocalPath,
  words: { title?: string; description: string },
): Metadata {
  return {
    ...words,
    alternates: {
      canonical: localize(locale, path),
      languages: pageLanguages(path),
      types: sitePages().includes(path) ? { 'text/markdown': `${localize(locale, path)}.md` } : {},
    },
    openGraph: {
      ...words,
      siteName: 'Doitong',
      locale: openGraphLocales[locale],
      alternateLocale: routing.locales
        .filter((other) => other !== locale)
        .map((other) => openGraphLocales[other]),
      url: localize(locale, path),
      type: 'website',
      images: [{ url: cardPath(locale, path), ...cardSize, alt: words.title ?? 'Doitong' }],
    },
    twitter: { card: 'summary_large_image', ...words, images: [cardPath(locale, path)] },
  };
}
