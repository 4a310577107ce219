import { defineRouting } from 'next-intl/routing';

/** Both languages carry their prefix; the first visit to `/` is decided by Accept-Language, never by a cookie. */
export const routing = defineRouting({
  locales: ['pt', 'en'],
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: false,
});

export type Locale = (typeof routing.locales)[number];

/** The language tag of a locale, for `lang` and for formats. */
export const languageTags = { pt: 'pt-BR', en: 'en' } as const satisfies Record<Locale, string>;
