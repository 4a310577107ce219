import { Suspense } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import { Status } from '#components/ui/status.tsx';
import { membersOf } from '../compare/batch.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { nameOfRun } from './name-of-run.ts';
import type { RunActions } from './run-actions.ts';
import { SimulatedMark } from './simulated-mark.tsx';
import { Stage } from './stage.tsx';

const RunFacts = lazyPart(() => import('./run-facts.tsx').then((module) => module.RunFacts));
const FileActions = lazyPart(() => import('./file-actions.tsx').then((module) => module.FileActions));
const GroupPanel = lazyPart(() => import('../compare/group-panel.tsx').then((module) => module.GroupPanel));

export interface RunViewProps {
  readonly run: Run;
  /** The runs of this browser, newest first. */
  readonly runs: readonly Run[];
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
  readonly onOpen: (run: Run) => void;
}

/** One run, from the request to the file, with what is known about both. */
export function RunView({ run, runs, words, actions, onOpen }: RunViewProps) {
  'use memo';
  const { generation, group } = run;
  return (
    <>
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
                name={nameOfRun(run)}
              />
            </Suspense>
          )}
        </div>
      )}
      <Suspense>
        <RunFacts run={run} words={words} actions={actions} name={nameOfRun(run)} />
      </Suspense>
    </>
  );
}
