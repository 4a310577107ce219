import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { modelById, models } from '#catalog/models.ts';
import { messages } from '#components/docs/words.ts';
import { Island } from '#components/island/island.tsx';
import { catalogWords } from '#components/models/catalog-words.ts';
import { InputTable } from '#components/models/input-table.tsx';
import { ModelAside } from '#components/models/model-aside.tsx';
import { ModelErrors } from '#components/models/model-errors.tsx';
import { ModelHead } from '#components/models/model-head.tsx';
import { ModelLimits } from '#components/models/model-limits.tsx';
import { ModelMeasured } from '#components/models/model-measured.tsx';
import { ModelPart } from '#components/models/model-part.tsx';
import { ModelSample } from '#components/models/model-sample.tsx';
import { OptionTable } from '#components/models/option-table.tsx';
import { optionsHeight, priceHeight } from '#components/models/part-heights.ts';
import { PriceExampleList } from '#components/models/price-example-list.tsx';
import { RelatedList } from '#components/models/related-list.tsx';
import { TraitList } from '#components/models/trait-list.tsx';
import { VersionTable } from '#components/models/version-table.tsx';
import { PriceRuleTable } from '#components/pricing/price-rule-table.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { Breadcrumbs } from '#components/shell/structured-data.tsx';
import { readEnv } from '#settings/index.ts';

type Props = PageProps<'/[locale]/models/[id]'>;

export function generateStaticParams() {
  return models.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await modelOf(params);
  const words = await catalogWords();
  return pageMetadata(await getLocale(), `/models/${model.id}`, {
    title: model.name,
    description: words.summary(model),
  });
}

export default async function ModelPage({ params }: Props) {
  const model = await modelOf(params);
  const t = await getTranslations('model');
  const page = await getTranslations('modelPage');
  const locale = await getLocale();
  const measured = messages[locale].modelPage.measured;
  const words = await catalogWords();
  return (
    <div className="page">
      <Breadcrumbs
        origin={readEnv().publicUrl}
        trail={[
          [(await getTranslations('models'))('title'), '/models'],
          [model.name, `/models/${model.id}`],
        ]}
      />
      <ModelHead model={model} />
      <div className="grid items-start gap-x-10 gap-y-8 pt-7 lg:grid-cols-[minmax(0,1fr)_464px]">
        <div className="flex min-w-0 flex-col gap-11">
          <section>
            <p className="max-w-(--measure) text-16 leading-relaxed">{words.description(model)}</p>
            <ModelSample model={model} />
            <TraitList features={words.features(model)} limitations={words.limitations(model)} />
          </section>
          <ModelPart
            id="options"
            title={t('sections.options')}
            text={t.rich('options.lead', { code: (name) => <code>{name}</code> })}
            heightOnPhone={optionsHeight(model)}
          >
            <OptionTable model={model} />
          </ModelPart>
          <ModelPart id="inputs" title={t('sections.inputs')}>
            <InputTable model={model} />
          </ModelPart>
          <ModelPart
            id="price"
            title={t('sections.price')}
            text={t('priceLead')}
            heightOnPhone={priceHeight(model)}
          >
            <PriceRuleTable price={model.price} />
            <PriceExampleList model={model} />
          </ModelPart>
          {model.versions.length > 1 && (
            <ModelPart
              id="versions"
              title={t('sections.versions')}
              text={t.rich('versions.lead', { code: (name) => <code>{name}</code> })}
            >
              <VersionTable model={model} />
            </ModelPart>
          )}
          <ModelPart id="limits" title={t('sections.limits')} text={page('limits.lead')} heightOnPhone={900}>
            <ModelLimits model={model} />
          </ModelPart>
          <ModelPart id="errors" title={t('sections.errors')} text={t('errorsLead')} heightOnPhone={800}>
            <ModelErrors model={model} />
          </ModelPart>
          <ModelPart id="measured" title={page('sections.measured')} text={page('measured.lead')}>
            <noscript>
              <p className="text-ink-2">{page('measured.noScript')}</p>
            </noscript>
            <Island
              name="model-measured"
              of={ModelMeasured}
              props={{ provider: model.provider, words: measured, locale }}
              when="visible"
            />
          </ModelPart>
          <ModelPart id="compare" title={page('sections.compare')} text={page('related.lead')}>
            <RelatedList model={model} />
          </ModelPart>
        </div>
        <ModelAside model={model} />
      </div>
    </div>
  );
}

async function modelOf(params: Props['params']): Promise<Model> {
  const { id } = await params;
  return modelById(id) ?? notFound();
}
