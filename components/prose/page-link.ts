import type { LocalPath } from '#i18n/path.ts';

/** Whether an address is a page of the site, which has a language, and not a file of it or another site. */
export function isPage(url: string): url is LocalPath {
  return url.startsWith('/') && !/^\/(?:(?:pt|en)\/)?[\w.-]+\.(?:txt|json|graphql|atom|webp)$/.test(url);
}
