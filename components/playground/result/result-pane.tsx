import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import type { Run } from '../runs/run.ts';
import type { RunViewProps } from './run-view.tsx';

const RunView = lazyPart(() => import('./run-view.tsx').then((module) => module.RunView));

interface Props extends Omit<RunViewProps, 'run'> {
  readonly run: Run | undefined;
  /** The model of the form, whose sample is shown while nothing has run. */
  readonly modelId: string;
}

/** The run in view, or what a run does. What shows a run is loaded with the first one. */
export function ResultPane({ run, modelId, ...view }: Props) {
  'use memo';
  if (!run) return <Idle poster={view.words.models[modelId]?.poster} />;
  return (
    <Suspense fallback={<div className="min-h-56 rounded border border-line bg-sunken" />}>
      <RunView run={run} {...view} />
    </Suspense>
  );
}

/** Before the first run: what the model of the form made earlier, and what a run does. */
function Idle({ poster }: { poster: string | undefined }) {
  const t = useTranslations('playground.result');
  return (
    <div className="overflow-hidden rounded border border-line-2 bg-surface">
      {poster && (
        // biome-ignore lint/performance/noImgElement: a small prepared file that needs no optimizer
        <img loading="lazy" src={poster} alt={t('sample')} className="aspect-video w-full object-cover" />
      )}
      <div className="px-5 py-4">
        <h2 className="text-18">{t('idle')}</h2>
        <p className="mt-1.5 max-w-[60ch] text-ink-2">{t('idleText')}</p>
      </div>
    </div>
  );
}
