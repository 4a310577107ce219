import type { Locale } from '#i18n/routing.ts';
import en from '#messages/en.json';
import pt from '#messages/pt.json';

const messages = { pt, en } satisfies Record<Locale, typeof en>;

/** Words without placeholders, as they stand in the messages: for texts that are made outside a page. */
export function wordsOf(locale: Locale): typeof en {
  return messages[locale];
}
