import { connection } from 'next/server';
import { hasLocale } from 'next-intl';
import { atomFeed } from '#components/changelog/feeds.ts';
import { routing } from '#i18n/routing.ts';
import { readEnv } from '#settings/index.ts';

/** The changelog as an Atom feed. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/[locale]/changelog.atom'>,
): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  await connection();
  return new Response(atomFeed(locale, readEnv().publicUrl), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}
