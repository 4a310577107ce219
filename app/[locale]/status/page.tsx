import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { Island } from '#components/island/island.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { StatusIsland } from '#components/status/status-island.tsx';
import { statusModels } from '#components/status/status-models.ts';
import { PageHead } from '#components/ui/page-head.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('status');
  return pageMetadata(await getLocale(), '/status', { title: t('title'), description: t('description') });
}

export default async function StatusPage() {
  const t = await getTranslations('status');
  const { status } = await getMessages();
  return (
    <div className="page">
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <noscript>
        <p className="mb-4 border-l-2 border-ink bg-sunken px-4 py-3">
          {t.rich('noScript', { json: (file) => <a href="/status.json">{file}</a> })}
        </p>
      </noscript>
      <Island
        name="status-island"
        of={StatusIsland}
        props={{ messages: { status }, models: statusModels(), locale: await getLocale() }}
        when="now"
      />
      <p className="mt-5 max-w-(--measure) text-13 text-ink-2">{t('method')}</p>
      <p className="mt-2 max-w-(--measure) text-13 text-ink-2">
        {t.rich('json', { json: (file) => <a href="/status.json">{file}</a> })}
      </p>
    </div>
  );
}
