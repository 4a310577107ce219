import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { sampleOf } from '#catalog/samples.ts';
import { PageMenu } from '#components/agents/page-menu.tsx';
import { Trail } from '#components/shell/trail.tsx';
import { button } from '#components/ui/button.ts';
import { Facts } from '#components/ui/facts.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Medium } from '#components/ui/medium.tsx';
import { catalogWords } from './catalog-words.ts';
import { numberText, resolutionText, secondsText } from './entry-text.ts';
import { modelEntry } from './model-entry.ts';
import { Poster } from './poster.tsx';

/**
 * The top of a model's page: its sample, its name, one sentence, three facts, and the way to its sections. A phone sees
 * the sample soon after, as large as it can be, and so not here too.
 */
export async function ModelHead({ model }: { model: Model }) {
  const t = await getTranslations('models');
  const words = await catalogWords();
  const sample = sampleOf(model.id);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pt-5">
        <Trail href="/models" title={t('title')} here={t(`media.${model.type}`)} />
        <PageMenu path={`/models/${model.id}`} />
      </div>
      <div className="grid items-end gap-x-7 gap-y-5 pt-3.5 pb-6 sm:grid-cols-[208px_minmax(0,1fr)] lg:grid-cols-[208px_minmax(0,1fr)_auto]">
        <Poster
          src={sample?.poster}
          type={model.type}
          peaks={sample?.peaks}
          eager
          className="aspect-video w-full rounded max-sm:hidden"
        />
        <div>
          <h1 className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-28 md:text-36">
            {model.name}
            <span className="text-13 font-normal tracking-normal">
              <Medium type={model.type} word={t(`media.${model.type}`)} />
            </span>
          </h1>
          <p className="mt-2 max-w-[52ch] text-pretty text-16 leading-normal text-ink-2 md:text-18">
            {words.summary(model)}
          </p>
        </div>
        <div className="sm:col-span-2 lg:col-span-1">
          <HeadFacts model={model} />
        </div>
        <Link
          href={`/playground?model=${model.id}`}
          prefetch={false}
          className={`${button('ink', 'large')} justify-self-start max-sm:w-full sm:col-span-2 lg:hidden`}
        >
          {t('open')}
          <Icon name="arrow" />
        </Link>
      </div>
      <Sections model={model} />
    </>
  );
}

async function HeadFacts({ model }: { model: Model }) {
  const t = await getTranslations('model.facts');
  const locale = await getLocale();
  const entry = modelEntry(model);
  const middle: readonly [string, string] =
    entry.seconds.length > 0
      ? [t('duration'), secondsText(entry.seconds)]
      : entry.largest
        ? [t(model.type === 'AVATAR' ? 'resolutions' : 'resolution'), resolutionText(entry)]
        : [t('versions'), `${entry.versions}`];
  return (
    <Facts
      facts={[
        [t('maker'), model.maker],
        middle,
        [t('price'), t('credits', { count: numberText(entry.price, locale) })],
      ]}
    />
  );
}

async function Sections({ model }: { model: Model }) {
  const t = await getTranslations('model.sections');
  const parts = [
    'options',
    'inputs',
    'price',
    ...(model.versions.length > 1 ? (['versions'] as const) : []),
    'limits',
    'errors',
  ] as const;
  const page = await getTranslations('modelPage.sections');
  return (
    <nav
      aria-label={t('label')}
      className="sticky top-0 z-1 -mx-[16px] flex gap-5 overflow-x-auto border-b border-line-2 bg-paper px-[16px] [scrollbar-width:none] md:mx-0 md:px-0"
    >
      <a href="#code" className="section-link lg:hidden">
        {t('code')}
      </a>
      {parts.map((part) => (
        <a key={part} href={`#${part}`} className="section-link">
          {t(part)}
        </a>
      ))}
      {(['measured', 'compare'] as const).map((part) => (
        <a key={part} href={`#${part}`} className="section-link">
          {page(part)}
        </a>
      ))}
    </nav>
  );
}
