import { useTranslations } from 'next-intl';
import type { Generation } from '#contract/operations.ts';
import { languageTags } from '#i18n/routing.ts';
import { formatBytes, formatMoment, formatNumber } from '../format.ts';
import type { PlaygroundWords } from '../words.ts';

/** What was asked for against what the file has. */
export function TruthTable({ generation, words }: { generation: Generation; words: PlaygroundWords }) {
  const t = useTranslations('playground.truth');
  const rows = useRows(generation, words);
  return (
    <section className="min-w-0">
      <h2 className="flex items-baseline justify-between border-b border-ink pb-1.5 text-14">
        {t('title')} <span className="text-12 font-normal text-ink-3">{t('source')}</span>
      </h2>
      <table className="w-full text-13">
        <thead className="text-12 text-ink-3">
          <tr>
            <td />
            <th scope="col" className="py-1.5 text-right font-medium">
              {t('asked')}
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              {t('delivered')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, asked, delivered]) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-2 text-left font-normal">
                {name}
              </th>
              <td
                className={`py-1.5 text-right font-mono text-12 ${asked === undefined ? 'text-ink-3' : ''}`}
              >
                {asked ?? t('free')}
              </td>
              <td className="py-1.5 pl-3 text-right font-mono text-12">{delivered}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Row = readonly [name: string, asked: string | undefined, delivered: string];

function useRows(
  { options, metadata, creditCost, expiresAt }: Generation,
  { locale }: PlaygroundWords,
): readonly Row[] {
  const t = useTranslations('playground.truth');
  if (!metadata) return [];
  const {
    width,
    height,
    duration,
    frameRate,
    videoCodec,
    audioCodec,
    sampleRate,
    channels,
    format,
    bytes,
    sha256,
  } = metadata;
  const asked = (...names: string[]) => askedText(options, names);
  const number = (value: number, digits?: number) => formatNumber(value, locale, digits);
  const exact = new Intl.NumberFormat(languageTags[locale], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  });
  const codecs = [videoCodec, audioCodec].filter((codec) => codec !== null).join(', ');
  const sound = channels === null ? '' : `, ${t('channels', { count: channels })}`;
  const askedSeconds = asked('duration');
  const rows: readonly (Row | false)[] = [
    width !== null &&
      height !== null && [t('size'), asked('resolution', 'quality', 'aspectRatio'), `${width} × ${height}`],
    duration !== null && [t('duration'), askedSeconds && `${askedSeconds} s`, `${exact.format(duration)} s`],
    frameRate !== null && [t('frames'), undefined, `${number(frameRate)}/s`],
    codecs !== '' && [t('codecs'), undefined, codecs],
    sampleRate !== null && [t('sampleRate'), asked('sampleRate'), `${number(sampleRate)} Hz${sound}`],
    [
      t('file'),
      asked('outputFormat', 'format'),
      [format, bytes !== null && formatBytes(bytes, locale)].filter(Boolean).join(', '),
    ],
    [t('seed'), undefined, asked('seed') ?? ''],
    [t('credits'), number(creditCost), number(creditCost)],
    sha256 !== null && [t('checksum'), '', `${sha256.slice(0, 8)}…${sha256.slice(-4)}`],
    expiresAt !== null && [t('expires'), '', formatMoment(expiresAt, locale)],
  ];
  return rows.filter((row) => row !== false).filter(([, , delivered]) => delivered !== '');
}

function askedText(options: Generation['options'], names: readonly string[]): string | undefined {
  if (typeof options !== 'object' || options === null) return undefined;
  const given = new Map(Object.entries(options));
  const values = names
    .map((name) => given.get(name))
    .filter((value) => value !== undefined && value !== null);
  return values.length > 0 ? values.map(String).join(' ') : undefined;
}
