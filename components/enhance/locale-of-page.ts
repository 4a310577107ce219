import { type Locale, languageTags, routing } from '#i18n/routing.ts';

/** The language of the page, as its HTML names it. */
export function localeOfPage(): Locale {
  const { lang } = document.documentElement;
  return routing.locales.find((each) => languageTags[each] === lang) ?? routing.defaultLocale;
}
