import type { Locale } from '#i18n/routing.ts';
import en from '#messages/en.json';
import pt from '#messages/pt.json';

type Words<Tree> = Tree extends string ? string : { readonly [Key in keyof Tree]: Words<Tree[Key]> };

/** Every word, for texts that are made outside a page. Only those without placeholders may be read here. */
export const messages: Readonly<Record<Locale, Words<typeof en>>> = { pt, en };
