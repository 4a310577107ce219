import { hasLocale } from 'next-intl';
import { searchFile } from '#components/search/search-file.ts';
import { routing } from '#i18n/routing.ts';

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

/** What the search of a language loads: made when the site is built, because it depends on nothing else. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/search.json'>): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  return Response.json(searchFile(locale));
}
