import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { messages } from '#components/docs/words.ts';
import { CatalogStrips } from '#components/front/catalog-strips.tsx';
import { Guarantees } from '#components/front/guarantees.tsx';
import { Hero } from '#components/front/hero.tsx';
import { Island } from '#components/island/island.tsx';
import { templates } from '#components/labs/templates.ts';
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
  const locale = await getLocale();
  const t = await getTranslations('meta');
  return (
    <div className="page">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant made from a table */}
      <script dangerouslySetInnerHTML={{ __html: movedAnchorsScript(locale) }} />
      <Hero />
      <CatalogStrips />
      <Guarantees />
      <Island
        name="measured-here"
        of={MeasuredHere}
        props={{
          models: statusModels(),
          words: templates(locale, 'status.front', messages[locale].status.front),
          locale,
        }}
        when="visible"
      />
      <SiteData origin={readEnv().publicUrl} title={t('title')} description={t('description')} />
    </div>
  );
}
