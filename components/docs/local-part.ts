import type { Locale } from '#i18n/routing.ts';

/** Makes the Markdown of a tag in a language. Props are texts; a wrong one throws. */
export type LocalPart = (props: Readonly<Record<string, string>>, locale: Locale) => string;
