import { defineRouting } from 'next-intl/routing';

/** Both languages carry their prefix; the first visit to `/` is decided by Accept-Language, never by a cookie. */
export const routing = defineRouting({
  locales: ['pt', 'en'],
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: false,
  // Every page names its translations itself, with the tags of `languageTags`.
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];

/** The language tag of a locale, for `lang` and for formats. */
export const languageTags = { pt: 'pt-BR', en: 'en' } as const satisfies Record<Locale, string>;

/** The same for `og:locale`, which wants a territory too. */
export const openGraphLocales = { pt: 'pt_BR', en: 'en_US' } as const satisfies Record<Locale, string>;
