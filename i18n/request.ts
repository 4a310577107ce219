import { notFound } from 'next/navigation';
import * as rootParams from 'next/root-params';
import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { type Locale, routing } from './routing.ts';

export default getRequestConfig(async ({ locale: override }) => {
  const locale = override ?? (await localeOfPage());
  const { default: messages } = await import(`../messages/${locale}.json`);
  return { locale, messages, timeZone: 'UTC' };
});

async function localeOfPage(): Promise<Locale> {
  const value = await rootParams.locale();
  return hasLocale(routing.locales, value) ? value : notFound();
}
