import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '#i18n/routing.ts';
import type en from '#messages/en.json';

type Words<Tree> = Tree extends string ? string : { readonly [Key in keyof Tree]: Words<Tree[Key]> };

/**
 * Every word, for texts that are made outside a page. Only those without placeholders may be read here. They are read as
 * files: Node imports JSON only under an attribute with which the build of the pages does not find its compiled messages.
 */
export const messages: Readonly<Record<Locale, Words<typeof en>>> = { pt: read('pt'), en: read('en') };

function read(locale: Locale): Words<typeof en> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'messages', `${locale}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}
