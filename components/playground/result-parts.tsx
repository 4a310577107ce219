import { Suspense } from 'react';
import { InTurn } from '#components/island/in-turn.tsx';
import { lazyPart } from '#components/island/lazy-part.ts';
import type { Draft } from './request/draft.ts';
import { ResultPane } from './result/result-pane.tsx';
import { ResultTools } from './result/result-tools.tsx';
import type { RunActions } from './result/run-actions.ts';
import { RunSaid } from './result/run-said.tsx';
import { WaitingNote } from './runs/waiting-note.tsx';
import type { useDesk } from './use-desk.ts';
import type { PlaygroundWords } from './words.ts';

const RecentRuns = lazyPart(() => import('./result/recent-runs.tsx').then((module) => module.RecentRuns));

interface Props {
  readonly desk: ReturnType<typeof useDesk>;
  /** What the form holds, a moment later. */
  readonly draft: Draft;
  readonly legal: boolean;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
}

/** What became of a request: the run in view, what can be done with it, and those before it. */
export function ResultParts({ desk, draft, legal, words, actions }: Props) {
  'use memo';
  const { run, runs, history, open } = desk;
  return (
    <>
      <WaitingNote
        run={run}
        unreachable={history.unreachable}
        onStop={history.stopWaiting}
        onWatch={history.watch}
      />
      <RunSaid run={run} words={words} />
      <InTurn>
        <ResultPane
          key={run?.id}
          run={run}
          runs={runs}
          modelId={draft.modelId}
          words={words}
          actions={actions}
          onOpen={open}
        />
      </InTurn>
      <InTurn>
        <ResultTools draft={draft} legal={legal} words={words} actions={actions} />
      </InTurn>
      {run && (
        <Suspense>
          <RecentRuns runs={runs} currentId={run.id} words={words} onOpen={open} />
        </Suspense>
      )}
    </>
  );
}
