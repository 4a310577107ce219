import { messages } from '#components/docs/words.ts';
import type { Locale } from '#i18n/routing.ts';

/** Words at the end of a path; `_` holds those of a thing that has parts with words of their own. */
interface DescriptionTree {
  readonly [name: string]: string | DescriptionTree;
}

const descriptions: Readonly<Record<Locale, DescriptionTree>> = {
  pt: messages.pt.reference.descriptions,
  en: messages.en.reference.descriptions,
};

/** What the schema says of a type, a field, a value or an argument, in a language; empty for what it does not descriptionOf. */
export function descriptionOf(locale: Locale, ...path: readonly string[]): string {
  let found: string | DescriptionTree | undefined = descriptions[locale];
  for (const name of path) {
    found = typeof found === 'object' && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  const text = typeof found === 'object' ? found._ : found;
  return typeof text === 'string' ? text : '';
}
