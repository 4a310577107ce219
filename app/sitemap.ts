import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { pageLanguages } from '#components/shell/page-languages.ts';
import { sitePages } from '#components/shell/site-pages.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import { routing } from '#i18n/routing.ts';
import { readEnv } from '#settings/index.ts';

/**
 * Every page in every language, each naming its translations. No dates: when the words of a page last changed is known
 * to the history of the sources, which a build need not have.
 */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  return sitePages().flatMap((page) => routing.locales.map((locale) => entry(page, localize(locale, page))));
}

function entry(page: LocalPath, path: string): MetadataRoute.Sitemap[number] {
  const { publicUrl } = readEnv();
  const languages = Object.entries(pageLanguages(page)).map(([tag, address]) => [tag, publicUrl + address]);
  return { url: publicUrl + path, alternates: { languages: Object.fromEntries(languages) } };
}
