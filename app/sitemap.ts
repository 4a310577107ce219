import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { sitePages } from '#components/shell/site-pages.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import { languageTags, routing } from '#i18n/routing.ts';
import { readEnv } from '#root/env.ts';

/** Every page in every language, each naming its translations. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  return sitePages().flatMap((page) => routing.locales.map((locale) => entry(page, localize(locale, page))));
}

function entry(page: LocalPath, path: string): MetadataRoute.Sitemap[number] {
  const { publicUrl } = readEnv();
  const languages = routing.locales.map((locale) => [
    languageTags[locale],
    publicUrl + localize(locale, page),
  ]);
  return { url: publicUrl + path, alternates: { languages: Object.fromEntries(languages) } };
}
