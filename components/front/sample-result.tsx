import { getLocale, getTranslations } from 'next-intl/server';
import { sampleOf } from '#catalog/samples.ts';
import { catalogWords } from '#components/models/catalog-words.ts';
import { numberText } from '#components/models/entry-text.ts';
import { Poster } from '#components/models/poster.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { frontExchange, frontModel } from './front-request.ts';

/** What the engine made of the request that the front page opens with. */
export async function SampleResult() {
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
