import { useTranslations } from 'next-intl';
import { Suspense, useEffect, useRef } from 'react';
import { modelById } from '#catalog/models.ts';
import { lazyPart } from '#components/island/lazy-part.ts';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { nameOfRun } from './name-of-run.ts';
import { Player } from './player.tsx';
import { ProgressView } from './progress-view.tsx';
import type { RunActions } from './run-actions.ts';

const FailureCard = lazyPart(() => import('./failure-card.tsx').then((module) => module.FailureCard));

interface Props {
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
}

/** The place of the file: on its way, there, or why it is not. */
export function Stage({ run, words, actions }: Props) {
  'use memo';
  const t = useTranslations('playground.result');
  const refreshed = useRef<string | null>(null);
  const { generation } = run;
  // A file that does not load is asked for once more: its address may have expired.
  const refreshOnce = () => {
    if (refreshed.current === run.id) return;
    refreshed.current = run.id;
    actions.onRefresh(run);
  };
  useEffect(() => {
    refreshed.current = null;
  }, []);
  switch (stateOf(run)) {
    case 'WAITING':
    case 'SENDING':
    case 'QUEUED':
    case 'PROCESSING':
      return (
        <Frame>
          <ProgressView run={run} canceling={actions.canceling} onCancel={() => actions.onCancel(run)} />
        </Frame>
      );
    case 'REFUSED':
    case 'FAILED':
      return (
        <Suspense fallback={<div className="min-h-56 border-l-2 border-failed bg-failed-wash" />}>
          <FailureCard run={run} words={words} actions={actions} />
        </Suspense>
      );
    case 'CANCELED':
      return (
        <Frame>
          <p className="grid min-h-40 place-items-center text-ink-2">{t('canceled')}</p>
        </Frame>
      );
    case 'COMPLETED': {
      const model = modelById(run.draft.modelId)?.name ?? run.draft.modelId;
      const label = t('alt', { model, prompt: run.request.input.text ?? '' });
      return (
        generation && (
          <Frame>
            <Player
              generation={generation}
              label={label}
              name={nameOfRun(run).replace(/\.\w+$/, '')}
              onMissing={refreshOnce}
            />
          </Frame>
        )
      );
    }
  }
}

function Frame({ children }: { children: React.ReactNode }) {
  return <div className="overflow-hidden rounded border border-line bg-sunken">{children}</div>;
}
