import { connection } from 'next/server';
import { hasLocale } from 'next-intl';
import { jsonFeed } from '#components/changelog/feeds.ts';
import { routing } from '#i18n/routing.ts';
import { readEnv } from '#settings/index.ts';

/** The changelog as a JSON Feed. */
export async function GET(_: Request, { params }: RouteContext<'/[locale]/feed.json'>): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  await connection();
  return Response.json(jsonFeed(locale, readEnv().publicUrl), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}
