import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { modelById } from '#catalog/models.ts';
import { Status } from '#components/ui/status.tsx';
import { membersOf } from '../compare/batch.ts';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { fileName } from './file-name.ts';
import { Player } from './player.tsx';
import { ProgressView } from './progress-view.tsx';
import type { RunActions } from './run-actions.ts';
import { SimulatedMark } from './simulated-mark.tsx';

const FailureCard = lazy(() =>
  import('./failure-card.tsx').then((module) => ({ default: module.FailureCard })),
);
const RunFacts = lazy(() => import('./run-facts.tsx').then((module) => ({ default: module.RunFacts })));
const FileActions = lazy(() =>
  import('./file-actions.tsx').then((module) => ({ default: module.FileActions })),
);
const GroupPanel = lazy(() =>
  import('../compare/group-panel.tsx').then((module) => ({ default: module.GroupPanel })),
);

interface Props {
  readonly run: Run | undefined;
  /** The runs of this browser, newest first. */
  readonly runs: readonly Run[];
  /** The model of the form, whose sample is shown while nothing has run. */
  readonly modelId: string;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
  readonly onOpen: (run: Run) => void;
}

/** One run, from the request to the file, with what is known about both. */
export function ResultPane({ run, runs, modelId, words, actions, onOpen }: Props) {
  'use memo';
  if (!run) return <Idle poster={words.models[modelId]?.poster} />;
  const { generation, group } = run;
  return (
    <>
      <p role="status" className="sr-only">
        {generation?.status ?? ''}
      </p>
      {group && (
        <Suspense>
          <GroupPanel
            runs={membersOf(group.id, runs)}
            currentId={run.id}
            waiting={actions.waitingOf(group.id)}
            onSendRest={() => actions.onSendRest(group.id)}
            onDropRest={() => actions.onDropRest(group.id)}
            words={words}
            onOpen={onOpen}
          />
        </Suspense>
      )}
      <Stage run={run} words={words} actions={actions} />
      {generation && (
        <div className="flex flex-wrap items-center gap-2">
          <Status status={generation.status} />
          <span className="mr-auto break-all font-mono text-12 text-ink-3">{generation.id}</span>
          {run.simulation && <SimulatedMark simulation={run.simulation} />}
          {generation.status === 'COMPLETED' && (
            <Suspense>
              <FileActions
                run={run}
                generation={generation}
                runs={runs}
                words={words}
                actions={actions}
                name={nameOf(run)}
              />
            </Suspense>
          )}
        </div>
      )}
      <Suspense>
        <RunFacts run={run} words={words} actions={actions} name={nameOf(run)} />
      </Suspense>
    </>
  );
}

export function Stage({ run, words, actions }: Pick<Props, 'words' | 'actions'> & { run: Run }) {
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
              name={nameOf(run).replace(/\.\w+$/, '')}
              onMissing={refreshOnce}
            />
          </Frame>
        )
      );
    }
  }
}

/** What the file of a run is called when it is saved. */
function nameOf({ generation, request }: Run): string {
  const { id = '', provider, metadata } = generation ?? {};
  const format = metadata?.format ?? 'bin';
  return fileName({
    id,
    modelId: provider ?? request.type.toLowerCase(),
    prompt: request.input.text ?? '',
    format,
  });
}

function Frame({ children }: { children: React.ReactNode }) {
  return <div className="overflow-hidden rounded border border-line bg-sunken">{children}</div>;
}

/** Before the first run: what the model of the form made earlier, and what a run does. */
function Idle({ poster }: { poster: string | undefined }) {
  const t = useTranslations('playground.result');
  return (
    <div className="overflow-hidden rounded border border-line-2 bg-surface">
      {poster && (
        // biome-ignore lint/performance/noImgElement: a small prepared file that needs no optimizer
        <img src={poster} alt={t('sample')} className="aspect-video w-full object-cover" />
      )}
      <div className="px-5 py-4">
        <h2 className="text-18">{t('idle')}</h2>
        <p className="mt-1.5 max-w-[60ch] text-ink-2">{t('idleText')}</p>
      </div>
    </div>
  );
}
