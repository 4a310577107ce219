import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageMenu } from '#components/agents/page-menu.tsx';
import { HeaderTable } from '#components/limits/header-table.tsx';
import { PlanTable } from '#components/limits/plan-table.tsx';
import { RequestLimitTable } from '#components/limits/request-limit-table.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('limits');
  return pageMetadata(await getLocale(), '/limits', { title: t('title'), description: t('description') });
}

export default async function LimitsPage() {
  const t = await getTranslations('limits');
  return (
    <div className="page">
      <PageHead title={t('title')} end={<PageMenu path="/limits" />}>
        {t('lead')}
      </PageHead>
      <PlanTable full />
      <p className="mt-4 max-w-(--measure) text-ink-2">
        {t('reads')} {t.rich('error', { link: (code) => <Link href="/errors/RATE_LIMIT">{code}</Link> })}
      </p>
      <Section id="headers" title={t('headers.title')} note={t('headers.note')}>
        <div className="mt-5">
          <HeaderTable />
        </div>
      </Section>
      <Section id="request" title={t('request.title')} note={t('request.note')}>
        <div className="mt-5">
          <RequestLimitTable />
        </div>
      </Section>
    </div>
  );
}
