import { hasLocale } from 'next-intl';
import { answerText } from '#app/text-response.ts';
import { llmsText } from '#components/agents/llms.ts';
import { routing } from '#i18n/routing.ts';

export async function GET(_: Request, { params }: RouteContext<'/[locale]/llms.txt'>): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  return answerText((origin) => llmsText(locale, origin));
}
