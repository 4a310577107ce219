import type { Metadata } from 'next';
import { type LocalPath, localize } from '#i18n/path.ts';
import { type Locale, languageTags, routing } from '#i18n/routing.ts';
import { sitePages } from './site-pages.ts';

/** Title, description, canonical address, the same page in the other language, and its twin in Markdown. */
export function pageMetadata(
  locale: Locale,
  path: LocalPath,
  words: { title?: string; description: string },
): Metadata {
  const languages = Object.fromEntries(
    routing.locales.map((code) => [languageTags[code], localize(code, path)]),
  );
  return {
    ...words,
    alternates: {
      canonical: localize(locale, path),
      languages: { ...languages, 'x-default': localize(routing.defaultLocale, path) },
      types: sitePages().includes(path) ? { 'text/markdown': `${localize(locale, path)}.md` } : {},
    },
    openGraph: {
      ...words,
      siteName: 'Doitong',
      locale: languageTags[locale].replace('-', '_'),
      url: localize(locale, path),
      type: 'website',
    },
  };
}
