import { models } from '#catalog/models.ts';
import { guideSlugs } from '#components/docs/guide-slugs.ts';
import { errorCodes, errorPath } from '#contract/errors.ts';
import type { LocalPath } from '#i18n/path.ts';

/** Every page, without its language. Each has a Markdown twin. */
export function sitePages(): readonly LocalPath[] {
  return [
    ...([
      '/',
      '/models',
      '/compare',
      '/pricing',
      '/limits',
      '/errors',
      '/docs',
      '/reference',
      '/changelog',
      '/playground',
      '/status',
      '/webhooks',
      '/keys',
      '/search',
    ] as const),
    ...models.map(({ id }) => `/models/${id}` as const),
    ...errorCodes.map(errorPath),
    ...guideSlugs('en').map((slug) => `/docs/${slug}` as const),
  ];
}
