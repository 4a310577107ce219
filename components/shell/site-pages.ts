import { models } from '#catalog/models.ts';
import { guideSlugs } from '#components/docs/guide-slugs.ts';
import { errorCodes, errorPath } from '#contract/errors.ts';
import type { LocalPath } from '#i18n/path.ts';

/** Every page that is there to be read, without its language. The playground, which is an application, is not. */
export function sitePages(): readonly LocalPath[] {
  return [
    ...(['/', '/models', '/pricing', '/limits', '/errors', '/docs', '/reference', '/webhooks'] as const),
    ...models.map(({ id }) => `/models/${id}` as const),
    ...errorCodes.map(errorPath),
    ...guideSlugs('en').map((slug) => `/docs/${slug}` as const),
  ];
}

/** Every page of the site without its language: those to be read, and those to be worked with. */
export function allPages(): readonly LocalPath[] {
  return [...new Set<LocalPath>([...sitePages(), '/playground', '/status', '/keys'])];
}
