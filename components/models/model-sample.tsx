import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { type Sample, sampleOf } from '#catalog/samples.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { catalogWords } from './catalog-words.ts';
import { numberText } from './entry-text.ts';
import { SampleRequestView } from './sample-request-view.tsx';
import { Waveform } from './waveform.tsx';

/** What the gateway made of the model's sample request: the media, the words that were asked for, the file's own figures. */
export async function ModelSample({ model }: { model: Model }) {
  const sample = sampleOf(model.id);
  if (!sample) return null;
  const t = await getTranslations('model.sample');
  const prompt = (await catalogWords()).prompt(model);
  return (
    <figure className="mt-6 grid items-end gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Media sample={sample} prompt={prompt} label={t('label', { name: model.name })} />
      <figcaption className="text-13 text-ink-2">
        <p className="text-14 text-ink">{t('quoted', { prompt })}</p>
        <p className="mt-2 font-mono text-12">{(await figures(sample)).join(', ')}</p>
        <p className="mt-1 text-12 text-ink-3">
          {sample.clip?.endsWith('.webm') ? t('madeHereShort') : t('madeHere')}
        </p>
        <SampleRequestView model={model} />
      </figcaption>
    </figure>
  );
}

const frame = 'max-h-96 w-full rounded bg-sunken object-contain';

function Media({ sample, prompt, label }: { sample: Sample; prompt: string; label: string }) {
  if (sample.peaks) {
    return (
      <div className="rounded bg-sunken px-4 pt-5 pb-3 text-audio">
        <Waveform peaks={sample.peaks} label={label} className="mb-3 h-16 w-full" />
        {/* biome-ignore lint/a11y/useMediaCaption: the words that are spoken stand beside it */}
        <audio controls preload="none" src={sample.clip} aria-label={label} className="w-full" />
      </div>
    );
  }
  const { width, height } = sample.media;
  if (sample.clip) return <Film sample={sample} clip={sample.clip} label={label} />;
  return (
    // biome-ignore lint/performance/noImgElement: a small prepared file that needs no optimizer
    <img src={sample.poster} alt={prompt} width={width} height={height} className={frame} />
  );
}

/**
 * A still, in whose place the film plays once the reader wants it (`components/enhance/play-film.ts`): the controls of a
 * player took two fifths of a phone's time for styles (decision 0039). Without a script the link leads to the file.
 */
async function Film({ sample, clip, label }: { sample: Sample; clip: string; label: string }) {
  const t = await getTranslations('model.sample');
  const { width, height } = sample.media;
  const framed = { width, height, className: frame };
  return (
    <div>
      <a href={clip} data-film className="relative block" aria-label={t('playLabel', { label })}>
        {/* biome-ignore lint/performance/noImgElement: a small prepared file that needs no optimizer */}
        <img src={sample.poster} alt="" {...framed} />
        <span className={`${button('ink')} absolute bottom-3 left-3 print:hidden`}>
          <Icon name="play" />
          {t('play')}
        </span>
      </a>
      <video
        hidden
        controls
        muted
        loop
        playsInline
        preload="none"
        poster={sample.poster}
        src={clip}
        aria-label={label}
        {...framed}
      />
    </div>
  );
}

async function figures({ media }: Sample): Promise<string[]> {
  const locale = await getLocale();
  const megabytes = Math.max(0.1, Math.round(media.bytes / 104_857.6) / 10);
  return [
    media.format,
    ...(media.width ? [`${media.width} × ${media.height}`] : []),
    ...(media.durationSeconds ? [`${numberText(media.durationSeconds, locale)} s`] : []),
    `${numberText(megabytes, locale)} MB`,
  ];
}
