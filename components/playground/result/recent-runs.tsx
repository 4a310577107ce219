import { useTranslations } from 'next-intl';
import { modelById } from '#catalog/models.ts';
import { Icon } from '#components/ui/icon.tsx';
import { formatMoment, formatNumber } from '../format.ts';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

interface Props {
  readonly runs: readonly Run[];
  readonly currentId: string | undefined;
  readonly words: PlaygroundWords;
  readonly onOpen: (run: Run) => void;
}

const shownMax = 10;

/** The newest runs of this browser, to open again. */
export function RecentRuns({ runs, currentId, words, onOpen }: Props) {
  'use memo';
  const t = useTranslations('playground.history');
  return (
    <section className="min-w-0">
      <h2 className="border-b border-line-2 pb-1.5 text-14">{t('title')}</h2>
      <ul className="flex gap-2.5 overflow-x-auto px-0.75 pt-3 pb-1">
        {runs.slice(0, shownMax).map((run) => (
          <li key={run.id} className="w-28 shrink-0">
            <button
              type="button"
              className="group block w-full text-left"
              aria-current={run.id === currentId ? 'true' : undefined}
              onClick={() => onOpen(run)}
            >
              <span className="sr-only">
                {t('open', {
                  model: modelById(run.draft.modelId)?.name ?? run.draft.modelId,
                  time: formatMoment(run.startedAt, words.locale),
                })}
              </span>
              <span className="grid aspect-video place-items-center overflow-hidden rounded-sm bg-sunken text-ink-3 group-aria-[current]:outline-2 group-aria-[current]:outline-offset-1 group-aria-[current]:outline-ink">
                <Thumbnail run={run} />
              </span>
              <span className="flex justify-between gap-2 pt-1.5 font-mono text-12 text-ink-3 group-aria-[current]:text-ink">
                <span className="truncate">{run.draft.modelId}</span>
                <b className="font-medium">{formatNumber(cost(run), words.locale)}</b>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thumbnail({ run }: { run: Run }) {
  const { generation } = run;
  switch (stateOf(run)) {
    case 'WAITING':
    case 'SENDING':
    case 'QUEUED':
      return <Icon name="clock" />;
    case 'PROCESSING':
      return <Icon name="processing" />;
    case 'CANCELED':
      return <Icon name="canceled" />;
    case 'FAILED':
    case 'REFUSED':
      return (
        <span className="grid size-full place-items-center bg-failed-wash text-failed">
          <Icon name="failed" />
        </span>
      );
    case 'COMPLETED':
      if (generation?.type === 'AUDIO' || !generation?.url || expired(generation.expiresAt)) {
        return <Icon name={generation?.type === 'AUDIO' ? 'audio' : 'image'} size={24} />;
      }
      return generation.type === 'IMAGE' ? (
        // biome-ignore lint/performance/noImgElement: a result is shown as it was delivered
        <img src={generation.url} alt="" loading="lazy" className="size-full object-cover" />
      ) : (
        <video
          src={`${generation.url}#t=0.5`}
          muted
          playsInline
          preload="metadata"
          className="size-full object-cover"
        />
      );
  }
}

function expired(expiresAt: string | null): boolean {
  return expiresAt !== null && Date.parse(expiresAt) < Date.now();
}

/** What a run cost in the end: what failed or was canceled was given back. */
function cost(run: Run): number {
  const given = stateOf(run) === 'FAILED' || stateOf(run) === 'CANCELED';
  return given ? 0 : (run.generation?.creditCost ?? 0);
}
