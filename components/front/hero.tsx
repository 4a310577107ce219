import { getLocale, getTranslations } from 'next-intl/server';
import { counts } from '#catalog/models.ts';
import { sampleOf } from '#catalog/samples.ts';
import { catalogWords } from '#components/models/catalog-words.ts';
import { numberText } from '#components/models/entry-text.ts';
import { Poster } from '#components/models/poster.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { frontExchange, frontModel } from './front-request.ts';
import { PromptSlot } from './prompt-slot.tsx';

/** What the site is, a place to try it, and what comes out. */
export async function Hero() {
  const t = await getTranslations('front');
  const { models } = counts();
  return (
    <div className="grid gap-x-10 gap-y-6 pt-7 md:grid-cols-2 md:pt-11 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="flex min-w-0 flex-col">
        <h1 className="text-36 lg:text-52">{t('headline')}</h1>
        <p className="mt-4 mb-6 max-w-[46ch] text-16 leading-normal text-ink-2 md:text-18">
          {t.rich('lead', { count: `${models}`, code: (name) => <code>{name}</code> })}
        </p>
        <div className="mt-auto">
          <PromptSlot />
        </div>
      </div>
      <Result />
    </div>
  );
}

async function Result() {
  const t = await getTranslations('front');
  const locale = await getLocale();
  const model = frontModel();
  const prompt = (await catalogWords()).prompt(model);
  const sample = sampleOf(model.id);
  const { creditCost } = frontExchange(prompt);
  const media = sample?.media;
  return (
    <figure className="flex flex-col overflow-hidden rounded border border-line-2 bg-surface">
      <Poster
        src={sample?.poster}
        type={model.type}
        alt={prompt}
        eager
        className="aspect-video min-h-0 w-full grow"
      />
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 px-3.5 py-2.5 font-mono text-12 text-ink-2">
        <Status status="COMPLETED" />
        {media?.width && (
          <span>
            {media.width} × {media.height}
          </span>
        )}
        {media && (
          <span>
            {media.format.toUpperCase()}, {numberText(Math.round(media.bytes / 104_857.6) / 10, locale)} MB
          </span>
        )}
        <span>{t('credits', { count: numberText(creditCost, locale) })}</span>
        <Link href={`/models/${model.id}`} className="ml-auto font-sans text-13">
          {model.name}
        </Link>
      </figcaption>
    </figure>
  );
}
