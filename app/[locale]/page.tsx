import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { CatalogStrips } from '#components/front/catalog-strips.tsx';
import { Guarantees } from '#components/front/guarantees.tsx';
import { Hero } from '#components/front/hero.tsx';
import { movedAnchorsScript } from '#components/shell/moved.ts';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { SiteData } from '#components/shell/structured-data.tsx';
import { MeasuredHere } from '#components/status/measured-here.tsx';
import { statusModels } from '#components/status/status-models.ts';
import { readEnv } from '#settings/index.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meta');
  return {
    ...pageMetadata(await getLocale(), '/', { description: t('description') }),
    title: { absolute: t('title') },
  };
}

export default async function FrontPage() {
  const { status } = await getMessages();
  const t = await getTranslations('meta');
  return (
    <div className="page">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant made from a table */}
      <script dangerouslySetInnerHTML={{ __html: movedAnchorsScript(await getLocale()) }} />
      <Hero />
      <CatalogStrips />
      <Guarantees />
      <NextIntlClientProvider messages={{ status: { front: status.front } }}>
        <MeasuredHere models={statusModels()} locale={await getLocale()} />
      </NextIntlClientProvider>
      <SiteData origin={readEnv().publicUrl} title={t('title')} description={t('description')} />
    </div>
  );
}
