import { getLocale, getTranslations } from 'next-intl/server';
import { counts, modelsOfType } from '#catalog/models.ts';
import { sampleOf } from '#catalog/samples.ts';
import { numberText, secondsText } from '#components/models/entry-text.ts';
import { type ModelEntry, modelEntry } from '#components/models/model-entry.ts';
import { Poster } from '#components/models/poster.tsx';
import { Waveform } from '#components/models/waveform.tsx';
import { Link } from '#components/ui/link.tsx';
import { Medium } from '#components/ui/medium.tsx';
import { Section } from '#components/ui/section.tsx';
import { type GenerationType, generationTypes } from '#contract/request.ts';

/** The sample that stands for each medium. */
const faces: Readonly<Record<GenerationType, string>> = {
  VIDEO: 'kling',
  IMAGE: 'stable-diffusion',
  AUDIO: 'elevenlabs',
  AVATAR: 'heygen',
};

/** The whole catalog, a row for each medium: what it makes, a sample, every model with its price. */
export async function CatalogStrips() {
  const t = await getTranslations('front.catalog');
  const { models: count, versions } = counts();
  return (
    <Section
      id="catalog"
      title={t('title')}
      note={t('note', { models: `${count}`, versions: `${versions}` })}
    >
      <div className="grid gap-x-8 xl:grid-cols-2">
        {generationTypes.map((type) => (
          <Strip key={type} type={type} entries={modelsOfType(type).map(modelEntry)} />
        ))}
      </div>
    </Section>
  );
}

async function Strip({ type, entries }: { type: GenerationType; entries: readonly ModelEntry[] }) {
  const t = await getTranslations('front.catalog');
  const media = await getTranslations('models.media');
  const locale = await getLocale();
  const wide = entries.length > 4;
  return (
    <div
      className={`grid min-w-0 grid-cols-[minmax(0,1fr)_128px] items-start gap-x-6 gap-y-3 border-b border-line py-5 md:grid-cols-[152px_176px_minmax(0,1fr)] ${wide ? 'xl:col-span-2' : ''}`}
    >
      <div>
        <h3 id={type.toLowerCase()}>
          <Medium type={type} word={media(type)} />
        </h3>
        <p className="mt-0.5 text-13 text-ink-3">{t('entries', { count: entries.length })}</p>
        <p className="text-13 text-ink-3">{await extent(type, entries)}</p>
      </div>
      <Face type={type} />
      <ul className={`col-span-2 grid gap-x-8 md:col-span-1 ${wide ? 'sm:grid-cols-2 lg:grid-cols-3' : ''}`}>
        {entries.map((entry) => (
          <li
            key={entry.id}
            className="flex items-baseline justify-between gap-2 border-b border-line py-1.5 pointer-coarse:py-2.5"
          >
            <Link
              href={`/models/${entry.id}`}
              prefetch={false}
              className="min-w-0 truncate font-medium no-underline hover:underline"
            >
              {entry.name}
            </Link>
            <span className="font-mono text-13">{numberText(entry.price, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function Face({ type }: { type: GenerationType }) {
  const t = await getTranslations('front.catalog');
  const media = await getTranslations('models.media');
  const sample = sampleOf(faces[type]);
  if (sample?.peaks) {
    return (
      <span className="grid aspect-video w-full place-items-center rounded bg-sunken text-audio">
        <Waveform peaks={sample.peaks} label={t('sample', { medium: media(type) })} className="w-4/5" />
      </span>
    );
  }
  return (
    <Poster
      src={sample?.poster}
      type={type}
      alt={t('sample', { medium: media(type) })}
      className="aspect-video w-full rounded"
    />
  );
}

/** What the entries of a medium span: lengths and classes for video, the largest picture for images. */
async function extent(type: GenerationType, entries: readonly ModelEntry[]): Promise<string> {
  const t = await getTranslations('front.catalog');
  if (type === 'VIDEO') {
    const seconds = entries.flatMap((entry) => entry.seconds).toSorted((a, b) => a - b);
    return `${secondsText(seconds)}, ${t('classes')}`;
  }
  if (type === 'IMAGE') return t('fourK');
  return type === 'AUDIO' ? t('voices') : t('lips');
}
