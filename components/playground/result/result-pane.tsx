import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { modelById } from '#catalog/models.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Status } from '#components/ui/status.tsx';
import type { Generation } from '#contract/operations.ts';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { FailureCard } from './failure-card.tsx';
import { Player } from './player.tsx';
import { ProgressView } from './progress-view.tsx';
import { Timeline } from './timeline.tsx';
import { TruthTable } from './truth-table.tsx';

export interface RunActions {
  readonly canceling: boolean;
  readonly onCancel: (run: Run) => void;
  readonly onResend: (run: Run) => void;
  readonly onRefresh: (run: Run) => void;
  readonly onVary: (run: Run) => void;
  readonly onUseAsInput: (url: string) => void;
}

interface Props {
  readonly run: Run | undefined;
  /** The model of the form, whose sample is shown while nothing has run. */
  readonly modelId: string;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
}

/** One run, from the request to the file, with what is known about both. */
export function ResultPane({ run, modelId, words, actions }: Props) {
  const t = useTranslations('playground.result');
  if (!run) return <Idle poster={words.models[modelId]?.poster} />;
  const { generation } = run;
  return (
    <>
      <p role="status" className="sr-only">
        {generation?.status ?? ''}
      </p>
      <Stage run={run} words={words} actions={actions} />
      {generation && (
        <div className="flex flex-wrap items-center gap-2">
          <Status status={generation.status} />
          <span className="mr-auto break-all font-mono text-12 text-ink-3">{generation.id}</span>
          {generation.status === 'COMPLETED' && (
            <FileActions run={run} generation={generation} actions={actions} />
          )}
        </div>
      )}
      <div className="grid gap-7 min-[560px]:grid-cols-2 min-[700px]:max-[980px]:grid-cols-1">
        {generation?.metadata && <TruthTable generation={generation} words={words} />}
        <Timeline run={run} words={words} />
      </div>
      {generation?.warnings.map(({ path, message }) => (
        <p key={`${path} ${message}`} lang="en" className="text-13 text-ink-2">
          <code>{path}</code> {message}
        </p>
      ))}
      {stateOf(run) === 'CANCELED' && <p className="text-13 text-ink-2">{t('canceledText')}</p>}
    </>
  );
}

export function Stage({ run, words, actions }: Omit<Props, 'modelId'> & { run: Run }) {
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
      return <FailureCard run={run} words={words} onResend={() => actions.onResend(run)} />;
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
            <Player generation={generation} label={label} onMissing={refreshOnce} />
          </Frame>
        )
      );
    }
  }
}

function Frame({ children }: { children: React.ReactNode }) {
  return <div className="overflow-hidden rounded border border-line bg-sunken">{children}</div>;
}

function FileActions({
  run,
  generation,
  actions,
}: {
  run: Run;
  generation: Generation;
  actions: RunActions;
}) {
  const t = useTranslations('playground.result');
  const { url } = generation;
  if (!url) return null;
  const hasSeed = modelById(run.draft.modelId)?.options.some(({ name }) => name === 'seed');
  return (
    <span className="flex flex-wrap gap-2">
      {hasSeed && (
        <button type="button" className={button('plain', 'small')} onClick={() => actions.onVary(run)}>
          <Icon name="dice" />
          {t('vary')}
        </button>
      )}
      {generation.type === 'IMAGE' && (
        <button type="button" className={button('plain', 'small')} onClick={() => actions.onUseAsInput(url)}>
          <Icon name="upload" />
          {t('useAsInput')}
        </button>
      )}
      <a href={url} download className={button('plain', 'small')}>
        <Icon name="download" />
        {t('download')}
      </a>
    </span>
  );
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
