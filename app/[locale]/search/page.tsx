import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SearchPageForm } from '#components/search/search-page-form.tsx';
import { SiteIndex } from '#components/search/site-index-list.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { localize } from '#i18n/path.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('search');
  return pageMetadata(await getLocale(), '/search', { title: t('title'), description: t('description') });
}

export default async function SearchPage() {
  const t = await getTranslations('search');
  const words = {
    href: localize(await getLocale(), '/search'),
    label: t('label'),
    placeholder: t('placeholder'),
    submit: t('submit'),
    results: t('results'),
    failed: t('failed'),
  };
  return (
    <div className="page">
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <SearchPageForm words={words} />
      <SiteIndex />
    </div>
  );
}
