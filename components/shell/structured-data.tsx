import { getLocale } from 'next-intl/server';
import { type LocalPath, localize } from '#i18n/path.ts';
import { languageTags } from '#i18n/routing.ts';

/** A thing in the words of schema.org. Addresses in it are absolute. */
type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** Facts about a page for programs that read JSON-LD. Only what the page says too. */
export function StructuredData({ thing }: { thing: Thing }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON made here, its angle brackets escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}

/** The way to a page from the front page, for the pages that lie below a list. */
export async function Breadcrumbs({
  origin,
  trail,
}: {
  origin: string;
  trail: readonly (readonly [name: string, path: LocalPath])[];
}) {
  const locale = await getLocale();
  const itemListElement = trail.map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: origin + localize(locale, path),
  }));
  return <StructuredData thing={{ '@type': 'BreadcrumbList', itemListElement }} />;
}

/** A guide. It names no dates: none are known that would be true. */
export async function ArticleData({
  origin,
  path,
  title,
  description,
}: {
  origin: string;
  path: LocalPath;
  title: string;
  description: string;
}) {
  const locale = await getLocale();
  const publisher = { '@type': 'Organization', name: 'Doitong' };
  const url = origin + localize(locale, path);
  const inLanguage = languageTags[locale];
  return (
    <StructuredData
      thing={{ '@type': 'TechArticle', headline: title, description, url, inLanguage, publisher }}
    />
  );
}

/** The site and the API it is about. */
export async function SiteData({
  origin,
  title,
  description,
}: {
  origin: string;
  title: string;
  description: string;
}) {
  const locale = await getLocale();
  const at = (path: LocalPath) => origin + localize(locale, path);
  const api = {
    '@type': 'WebAPI',
    name: 'Doitong API',
    description,
    documentation: at('/docs'),
    provider: { '@type': 'Organization', name: 'Doitong', url: origin },
  };
  return (
    <StructuredData
      thing={{
        '@type': 'WebSite',
        name: 'Doitong',
        headline: title,
        url: at('/'),
        inLanguage: languageTags[locale],
        about: api,
      }}
    />
  );
}
