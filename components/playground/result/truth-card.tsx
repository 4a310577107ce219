import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import type { Generation } from '#contract/operations.ts';
import { formatBytes, formatNumber } from '../format.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { disagreements } from './file-facts.ts';
import { type TruthRow, type TruthValue, truthRows } from './truth-rows.ts';
import { useReadFile } from './use-read-file.ts';

interface Props {
  readonly run: Run;
  readonly generation: Generation;
  readonly words: PlaygroundWords;
}

/** What was asked for against what the file has, and whether this browser found the same in the file. */
export function TruthCard({ run, generation, words }: Props) {
  const t = useTranslations('playground.truth');
  const rows = truthRows(generation, run.quoted?.creditCost);
  if (rows.length === 0) return null;
  return (
    <section className="min-w-0" aria-label={t('title')}>
      <h2 className="border-b border-ink pb-1.5 text-14">{t('title')}</h2>
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
          {rows.map((row) => (
            <Row key={row.name} row={row} generation={generation} words={words} />
          ))}
        </tbody>
      </table>
      <FileCheck generation={generation} words={words} />
    </section>
  );
}

function Row({ row, generation, words }: Pick<Props, 'generation' | 'words'> & { row: TruthRow }) {
  const t = useTranslations('playground.truth');
  const more = useTranslations('playgroundResult.truth');
  const text = useValueText(row, generation, words);
  const noted = row.differs || row.warning !== undefined;
  return (
    <>
      <tr className="border-t border-line align-baseline">
        <th scope="row" className="py-1.5 pr-2 text-left font-normal">
          {row.name === 'engine' ? more('engine') : t(row.name)}
        </th>
        <td className={`py-1.5 text-right font-mono text-12 ${row.asked ? '' : 'text-ink-3'}`}>
          {row.asked ? text(row.asked) : row.name === 'checksum' || row.name === 'engine' ? '' : t('free')}
        </td>
        <td className="py-1.5 pl-3 text-right font-mono text-12 break-words">
          {row.differs && (
            <span className="mr-1.5 inline-flex align-[-3px] text-failed">
              <Icon name="warning" label={more('differs')} />
            </span>
          )}
          {text(row.delivered, true)}
        </td>
      </tr>
      {noted && (
        <tr>
          <td colSpan={3} className="border-l-2 border-failed pb-1.5 pl-2.5 text-12 text-ink-2">
            {row.differs && more('differs')} {row.warning && <span lang="en">{row.warning}</span>}
          </td>
        </tr>
      )}
    </>
  );
}

function useValueText(row: TruthRow, { metadata }: Generation, { locale }: PlaygroundWords) {
  const t = useTranslations('playground.truth');
  const more = useTranslations('playgroundResult.truth');
  const number = (value: number, digits?: number) => formatNumber(value, locale, digits);
  return (value: TruthValue, isDelivered = false): string => {
    const { text, width, height, number: figure } = value;
    const pixels = width === undefined ? undefined : `${width} × ${height}`;
    switch (row.name) {
      case 'size':
        return [text, pixels].filter((part) => part !== undefined).join(', ');
      case 'duration':
        return `${number(figure ?? 0, 3)} s`;
      case 'frames':
        return `${number(figure ?? 0)}/s`;
      case 'sampleRate':
        return sampleText(figure ?? 0, isDelivered ? metadata?.channels : null);
      case 'file':
        return [text, isDelivered && metadata?.bytes != null && formatBytes(metadata.bytes, locale)]
          .filter(Boolean)
          .join(', ');
      case 'checksum':
        return `${text?.slice(0, 8)}…${text?.slice(-4)}`;
      case 'engine':
        return text === 'SIMULATED' ? more('simulated') : more('live');
      case 'credits':
        return number(figure ?? 0);
      case 'codecs':
      case 'seed':
        return text ?? '';
    }
  };

  function sampleText(rate: number, channels: number | null | undefined): string {
    return `${number(rate)} Hz${channels == null ? '' : `, ${t('channels', { count: channels })}`}`;
  }
}

/** The file as this browser read it, against what the gateway says of it. */
function FileCheck({ generation, words }: Pick<Props, 'generation' | 'words'>) {
  const t = useTranslations('playgroundResult.truth');
  const { file, failed, reading, read } = useReadFile(generation);
  if (!generation.url || !generation.metadata) return null;
  if (!file) {
    return (
      <p className="border-t border-line pt-2 text-12 text-ink-3" role="status">
        {reading ? t('reading') : failed ? t('unread') : t('large')}{' '}
        {!reading && (
          <button type="button" className="underline underline-offset-3" onClick={read}>
            {t('read')}
          </button>
        )}
      </p>
    );
  }
  const wrong = disagreements(generation.metadata, file.facts);
  const bytes = formatNumber(file.blob.size, words.locale);
  return (
    <p
      role="status"
      className={`flex gap-1.5 border-t border-line pt-2 text-12 ${wrong.length === 0 ? 'text-ink-2' : 'text-failed'}`}
    >
      <span className={wrong.length === 0 ? 'text-completed' : ''}>
        <Icon name={wrong.length === 0 ? 'done' : 'warning'} />
      </span>
      {wrong.length > 0
        ? t('disagrees', { fields: wrong.join(', ') })
        : file.facts.sha256 === null
          ? t('agreesUnsigned', { bytes })
          : t('agrees', { bytes })}
    </p>
  );
}
