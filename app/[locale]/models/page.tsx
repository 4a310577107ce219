import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { counts, models } from '#catalog/models.ts';
import { posters, waves } from '#catalog/samples.ts';
import { Island } from '#components/island/island.tsx';
import { browserWords } from '#components/models/browser-words.ts';
import { ModelBrowser } from '#components/models/model-browser.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { Link } from '#components/ui/link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('models');
  return pageMetadata(await getLocale(), '/models', { title: t('title'), description: t('description') });
}

export default async function ModelsPage() {
  const locale = await getLocale();
  const t = await getTranslations('models');
  const search = await getTranslations('modelSearch.list');
  const count = counts();
  const ids = models.map(({ id }) => id);
  return (
    <div className="page">
      <div className="pt-6 pb-5 md:pt-8">
        <h1>{t('title')}</h1>
        <p className="mt-2 text-ink-2">
          {t('lead', {
            entries: `${models.length}`,
            models: `${count.models}`,
            versions: `${count.versions}`,
          })}{' '}
          <Link href="/compare">{search('allCompared')}</Link>
        </p>
      </div>
      <Island
        name="model-browser"
        of={ModelBrowser}
        props={{ posters: posters(ids), waves: waves(ids), words: browserWords(locale), locale }}
        readsQuery
      />
    </div>
  );
}
