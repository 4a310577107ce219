import { sitePages } from '#components/shell/site-pages.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import { type Locale, routing } from '#i18n/routing.ts';

/** Pixels, as the networks ask for. */
export const cardSize = { width: 1200, height: 630 };

/** The address of the picture that stands for a page where its link is shared: `/cards/en/models/kling.png`. */
export function cardPath(locale: Locale, path: LocalPath): string {
  return `/cards${localize(locale, path)}.png`;
}

/** The page that an address under `/cards/`, in segments, stands for; undefined when there is none. */
export function pageOfCard(
  segments: readonly string[],
): { readonly locale: Locale; readonly path: LocalPath } | undefined {
  const address = `/cards/${segments.join('/')}`;
  for (const locale of routing.locales) {
    const path = sitePages().find((page) => cardPath(locale, page) === address);
    if (path !== undefined) return { locale, path };
  }
  return undefined;
}
