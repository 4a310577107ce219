import { type Locale, routing } from './routing.ts';

type Page =
  | '/'
  | '/models'
  | `/models/${string}`
  | '/compare'
  | '/playground'
  | '/pricing'
  | '/limits'
  | '/errors'
  | `/errors/${string}`
  | '/docs'
  | `/docs/${string}`
  | '/reference'
  | '/changelog'
  | '/status'
  | '/webhooks'
  | '/keys'
  | '/search';

/** A page of the site, written without its language, with or without query and fragment. */
export type LocalPath = Page | `${Page}?${string}` | `${Page}#${string}`;

/** The address of a page in a language: `('pt', '/models')` is `/pt/models`. */
export function localize(locale: Locale, path: LocalPath): string {
  const [, rest = ''] = path.match(/^\/(.*)$/) ?? [];
  const joint = rest === '' || rest.startsWith('?') || rest.startsWith('#') ? '' : '/';
  return `/${locale}${joint}${rest}`;
}

/** The same page in another language. Everything after the language stays as it is. */
export function switchLocale(pathname: string, locale: Locale): string {
  const [, first = '', ...rest] = pathname.split('/');
  const known = routing.locales.some((candidate) => candidate === first);
  return ['', locale, ...(known ? rest : [first, ...rest])].join('/').replace(/\/$/, '');
}
