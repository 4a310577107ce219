import type { Locale } from '#i18n/routing.ts';
import { fileEntries, headerEntries } from './entries/contract-entries.ts';
import { errorEntries } from './entries/error-entries.ts';
import { guideEntries } from './entries/guide-entries.ts';
import { modelEntries, optionEntries, priceEntries } from './entries/model-entries.ts';
import { pageEntries } from './entries/page-entries.ts';
import { referenceEntries } from './entries/reference-entries.ts';
import type { SearchEntry } from './entry.ts';

const made = new Map<Locale, readonly SearchEntry[]>();

/** All that can be found, in the same order in every language: read from the catalog, the schema and the Markdown twins. */
export function searchEntries(locale: Locale): readonly SearchEntry[] {
  const entries = made.get(locale) ?? makeEntries(locale);
  made.set(locale, entries);
  return entries;
}

function makeEntries(locale: Locale): readonly SearchEntry[] {
  return [
    ...errorEntries(locale),
    ...modelEntries(locale),
    ...pageEntries(locale),
    ...headerEntries(locale),
    ...fileEntries(locale),
    ...guideEntries(locale),
    ...referenceEntries(locale),
    ...optionEntries(locale),
    ...priceEntries(locale),
  ];
}
