import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CatalogStrips } from '#components/front/catalog-strips.tsx';
import { Guarantees } from '#components/front/guarantees.tsx';
import { Hero } from '#components/front/hero.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meta');
  return {
    ...pageMetadata(await getLocale(), '/', { description: t('description') }),
    title: { absolute: t('title') },
  };
}

export default function FrontPage() {
  return (
    <div className="page">
      <Hero />
      <CatalogStrips />
      <Guarantees />
    </div>
  );
}
