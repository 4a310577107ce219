import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { EntryList } from '#components/changelog/entry-list.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { PageHead } from '#components/ui/page-head.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changelog');
  const locale = await getLocale();
  const words = { title: t('title'), description: t('description') };
  const { alternates, ...metadata } = pageMetadata(locale, '/changelog', words);
  const feeds = {
    'application/atom+xml': `/${locale}/changelog.atom`,
    'application/feed+json': `/${locale}/feed.json`,
  };
  return { ...metadata, alternates: { ...alternates, types: { ...alternates?.types, ...feeds } } };
}

export default async function ChangelogPage() {
  const t = await getTranslations('changelog');
  const locale = await getLocale();
  return (
    <div className="page">
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <p className="mb-5 text-13 text-ink-3">
        {t.rich('feeds', {
          atom: (words) => <a href={`/${locale}/changelog.atom`}>{words}</a>,
          json: (words) => <a href={`/${locale}/feed.json`}>{words}</a>,
        })}
      </p>
      <EntryList />
    </div>
  );
}
