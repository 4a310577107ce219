import { useTranslations } from 'next-intl';
import { modelById } from '#catalog/models.ts';
import { Icon } from '#components/ui/icon.tsx';
import { MediumIcon } from '#components/ui/medium.tsx';
import { Status } from '#components/ui/status.tsx';
import { formatMoment } from '../format.ts';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

interface Props {
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly marked: boolean;
  readonly onMark: (run: Run) => void;
  readonly onOpen: (run: Run) => void;
  readonly onLoad: (run: Run) => void;
  readonly onPin: () => void;
  readonly onRemove: () => void;
}

/** One run in a line: what it was, how it ended, what it cost, and what can be done with it. */
export function HistoryRow({ run, words, marked, onMark, onOpen, onLoad, onPin, onRemove }: Props) {
  const t = useTranslations('playground.archive');
  const { draft, request, generation } = run;
  const model = modelById(generation?.provider ?? draft.modelId)?.name ?? draft.modelId;
  const time = formatMoment(run.startedAt, words.locale);
  const name = { model, time };
  return (
    <li className="history-row">
      <input
        type="checkbox"
        className="size-4.5"
        checked={marked}
        aria-label={t('mark', name)}
        onChange={() => onMark(run)}
      />
      <button type="button" className="min-w-0 text-left hover:underline" onClick={() => onOpen(run)}>
        <span className="flex flex-wrap items-center gap-x-2 text-13 font-medium">
          <MediumIcon type={request.type} />
          {model}
          <span className="font-normal text-ink-3">{time}</span>
        </span>
        <span className="block truncate text-13 text-ink-2">{request.input.text ?? t('noText')}</span>
      </button>
      <span className="flex items-center gap-3 font-mono text-12">
        {generation ? (
          <Status status={generation.status} />
        ) : (
          <span className="text-ink-2">{run.failure?.code ?? stateOf(run)}</span>
        )}
        {generation && <span>{generation.creditCost}</span>}
      </span>
      <span className="flex items-center gap-1">
        <button
          type="button"
          className="px-1.5 text-13 underline underline-offset-3"
          aria-label={t('loadRun', name)}
          onClick={() => onLoad(run)}
        >
          {t('load')}
        </button>
        <button
          type="button"
          className="icon-button aria-pressed:bg-selected aria-pressed:text-ink"
          aria-pressed={run.pinned === true}
          title={t('pin')}
          onClick={onPin}
        >
          <Icon name="lock" label={t('pinRun', name)} />
        </button>
        <button type="button" className="icon-button" title={t('remove')} onClick={onRemove}>
          <Icon name="close" label={t('removeRun', name)} />
        </button>
      </span>
    </li>
  );
}
