import type { MetadataRoute } from 'next';
import { models } from '#catalog/models.ts';
import { errorCodes, errorPath } from '#contract/errors.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import { languageTags, routing } from '#i18n/routing.ts';
import { readEnv } from '#root/env.ts';

/** Every page in every language, each naming its translations. */
export default function sitemap(): MetadataRoute.Sitemap {
  const pages: readonly LocalPath[] = [
    ...(['/', '/models', '/playground', '/pricing', '/limits', '/errors'] as const),
    ...models.map(({ id }) => `/models/${id}` as const),
    ...errorCodes.map(errorPath),
  ];
  return pages.flatMap((page) => routing.locales.map((locale) => entry(page, localize(locale, page))));
}

function entry(page: LocalPath, path: string): MetadataRoute.Sitemap[number] {
  const { publicUrl } = readEnv();
  const languages = routing.locales.map((locale) => [
    languageTags[locale],
    publicUrl + localize(locale, page),
  ]);
  return { url: publicUrl + path, alternates: { languages: Object.fromEntries(languages) } };
}
