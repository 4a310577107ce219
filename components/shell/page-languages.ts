import { type LocalPath, localize } from '#i18n/path.ts';
import { languageTags, routing } from '#i18n/routing.ts';

/** The paths of a page by language tag, and as `x-default` the one for readers of neither language. */
export function pageLanguages(path: LocalPath): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...routing.locales.map((locale) => [languageTags[locale], localize(locale, path)]),
    ['x-default', localize(routing.defaultLocale, path)],
  ]);
}
