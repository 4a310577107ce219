import { useTranslations } from 'next-intl';
import { Status } from '#components/ui/status.tsx';
import { formatBytes, formatElapsed } from '../format.ts';
import { playgroundHref } from '../request/playground-href.ts';
import type { RunActions } from '../result/run-actions.ts';
import { Stage } from '../result/stage.tsx';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

interface Props {
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
}

/** The run of the front page: its file, and in one line what it is, how long it took and what it cost. */
export function RunFigure({ run, words, actions }: Props) {
  const t = useTranslations('playground');
  const { generation } = run;
  const { metadata, createdAt, completedAt } = generation ?? {};
  return (
    <figure className="flex min-w-0 flex-col self-start overflow-hidden rounded border border-line-2 bg-surface">
      <Stage key={run.id} run={run} words={words} actions={actions} />
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 px-3.5 py-2.5 font-mono text-12 text-ink-2">
        {generation && <Status status={generation.status} />}
        {metadata?.width != null && (
          <span>
            {metadata.width} × {metadata.height}
          </span>
        )}
        {metadata?.bytes != null && (
          <span>
            {metadata.format?.toUpperCase()}, {formatBytes(metadata.bytes, words.locale)}
          </span>
        )}
        {createdAt && completedAt && (
          <span>{formatElapsed(Date.parse(completedAt) - Date.parse(createdAt), words.locale)}</span>
        )}
        {generation && <span>{t('run.credits', { credits: generation.creditCost })}</span>}
        <a className="ml-auto font-sans text-13" href={playgroundHref(words.locale, run.draft)}>
          {t('bar.open')}
        </a>
      </figcaption>
    </figure>
  );
}
