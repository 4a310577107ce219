import type { Metadata } from 'next';
import { type LocalPath, localize } from '#i18n/path.ts';
import { type Locale, languageTags, routing } from '#i18n/routing.ts';

/** Title, description, canonical address and the same page in the other language. */
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
