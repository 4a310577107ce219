import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { providerModels } from '#catalog/models.ts';
import { PageMenu } from '#components/agents/page-menu.tsx';
import { messages } from '#components/docs/words.ts';
import { Island } from '#components/island/island.tsx';
import { templates } from '#components/labs/templates.ts';
import { exampleHead } from '#components/limits/example-headers.ts';
import { HeaderDecoder } from '#components/limits/header-decoder.tsx';
import { HeaderTable } from '#components/limits/header-table.tsx';
import { PlanTable } from '#components/limits/plan-table.tsx';
import { plannedModel } from '#components/limits/planned-model.ts';
import { Planner } from '#components/limits/planner.tsx';
import { plannerWords } from '#components/limits/planner-words.ts';
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
  const locale = await getLocale();
  const planner = plannerWords(locale);
  const decoder = templates(locale, 'limits.decoder', messages[locale].limits.decoder);
  return (
    <div className="page">
      <PageHead title={t('title')} end={<PageMenu path="/limits" />}>
        {t('lead')}
      </PageHead>
      <PlanTable full />
      <p className="mt-4 max-w-(--measure) text-ink-2">
        {t('reads')} {t.rich('error', { link: (code) => <Link href="/errors/RATE_LIMIT">{code}</Link> })}
      </p>
      <Section id="planner" title={planner.title} note={planner.note}>
        <p className="mt-4 mb-4 max-w-(--measure) text-ink-2">{planner.lead}</p>
        <Island
          name="planner"
          of={Planner}
          props={{ models: providerModels.map(plannedModel), words: planner, locale }}
          readsQuery
        />
        <p className="mt-3 max-w-(--measure) text-13 text-ink-2">{planner.method}</p>
      </Section>
      <Section id="decoder" title={decoder.title} note={decoder.note}>
        <p className="mt-4 mb-4 max-w-(--measure) text-ink-2">{decoder.lead}</p>
        <Island
          name="header-decoder"
          of={HeaderDecoder}
          props={{ example: exampleHead(), words: decoder, locale }}
        />
      </Section>
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
