import { type Locale, languageTags } from '#i18n/routing.ts';

/** A day as the reader's language writes it: `November 28, 2026`. */
export function dayText(date: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
