import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { models, providerModels } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { PageMenu } from '#components/agents/page-menu.tsx';
import { messages } from '#components/docs/words.ts';
import { Island } from '#components/island/island.tsx';
import { catalogWords } from '#components/models/catalog-words.ts';
import { numberText } from '#components/models/entry-text.ts';
import { templates } from '#components/models/search/templates.ts';
import { PriceCalculator } from '#components/pricing/price-calculator.tsx';
import { PriceList } from '#components/pricing/price-list.tsx';
import { priceWords } from '#components/pricing/price-words.ts';
import { pricedModel } from '#components/pricing/priced-model.ts';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pricing');
  return pageMetadata(await getLocale(), '/pricing', { title: t('title'), description: t('description') });
}

export default async function PricingPage() {
  const t = await getTranslations('pricing');
  const calculator = await getTranslations('calculator');
  const locale = await getLocale();
  const catalog = await catalogWords();
  const words = {
    ...(await priceWords()),
    runs: calculator('runs'),
    add: calculator('add'),
    open: calculator('open'),
    list: templates(locale, 'calculator.list', messages[locale].calculator.list),
    plans: Object.fromEntries(plans.map(({ id }) => [id, catalog.plan(id).name])),
    model: t('model'),
    total: t('total'),
    text: t('characters'),
    given: t('given'),
    title: t('calculator'),
  };
  return (
    <div className="page">
      <PageHead title={t('title')} end={<PageMenu path="/pricing" />}>
        {t('lead')}
      </PageHead>
      <Island
        name="price-calculator"
        of={PriceCalculator}
        props={{ models: providerModels.map(pricedModel), words }}
      />
      <Section id="list" title={t('table')} note={t('tableNote')}>
        <div className="mt-5">
          <PriceList models={models.filter((model) => model.id === model.provider)} />
        </div>
      </Section>
      <Section id="plans" title={t('plans')} note={t('plansNote')}>
        <Plans />
      </Section>
    </div>
  );
}

async function Plans() {
  const t = await getTranslations('pricing');
  const locale = await getLocale();
  const words = await catalogWords();
  return (
    <>
      <ul className="grid sm:grid-cols-2 lg:grid-cols-4">
        {plans.map((plan) => (
          <li
            key={plan.id}
            className="border-b border-line py-5 sm:pr-6 lg:border-b-0 lg:border-l lg:px-6 lg:first:border-l-0 lg:first:pl-0"
          >
            <h3 id={plan.id}>{words.plan(plan.id).name}</h3>
            <p className="mt-1 text-ink-2 lg:min-h-10">{words.plan(plan.id).summary}</p>
            <p className="mt-3 font-mono text-12">
              {t('starting', { count: numberText(plan.startingCredits, locale) })}
            </p>
            <p className="font-mono text-12 text-ink-3">
              {t('retention', { count: plan.mediaRetentionDays })}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-5">
        <Link href="/limits">{t('limits')}</Link>
      </p>
    </>
  );
}
