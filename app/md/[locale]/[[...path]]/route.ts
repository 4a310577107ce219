import { hasLocale } from 'next-intl';
import { pageMarkdown } from '#components/agents/page-markdown.ts';
import { localize } from '#i18n/path.ts';
import { routing } from '#i18n/routing.ts';
import { readEnv } from '#settings/index.ts';

/** The Markdown twin of a page; the proxy leads here from the page's own address. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/md/[locale]/[[...path]]'>,
): Promise<Response> {
  const { locale, path = [] } = await params;
  const page = `/${path.join('/')}`;
  const { publicUrl } = readEnv();
  const text = hasLocale(routing.locales, locale) ? pageMarkdown(locale, page, publicUrl) : undefined;
  if (text === undefined || !hasLocale(routing.locales, locale)) {
    return new Response('There is no such page.\n', { status: 404 });
  }
  return new Response(text, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Language': locale,
      Link: `<${publicUrl}${localize(locale, page as '/')}>; rel="canonical"`,
      Vary: 'Accept',
    },
  });
}
