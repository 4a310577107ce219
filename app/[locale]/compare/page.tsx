import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { models } from '#catalog/models.ts';
import { CompareDesk } from '#components/compare/compare-desk.tsx';
import { CompareTable } from '#components/compare/compare-table.tsx';
import { compareWords } from '#components/compare/compare-words.ts';
import { Island } from '#components/island/island.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { generationTypes } from '#contract/request.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare');
  return pageMetadata(await getLocale(), '/compare', { title: t('title'), description: t('description') });
}

export default async function ComparePage() {
  const t = await getTranslations('compare');
  const media = await getTranslations('models.media');
  const words = compareWords(await getLocale());
  return (
    <div className="page">
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <Island name="compare-desk" of={CompareDesk} props={{ words }} readsQuery />
      {generationTypes.map((type) => (
        <Section key={type} id={type.toLowerCase()} title={media(type)} note={t('all')}>
          <div className="mt-5">
            <CompareTable
              models={models.filter((model) => model.type === type)}
              words={words}
              label={media(type)}
            />
          </div>
        </Section>
      ))}
    </div>
  );
}
