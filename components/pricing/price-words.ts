import { getLocale, getTranslations } from 'next-intl/server';
import type { PriceWords } from './price-text.ts';

export async function priceWords(): Promise<PriceWords> {
  const t = await getTranslations('pricing.lines');
  return {
    locale: await getLocale(),
    base: t('base'),
    second: t('second'),
    thousand: t('thousand'),
    characters: t('characters'),
    with: t('with'),
    without: t('without'),
  };
}
