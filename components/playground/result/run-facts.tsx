import { useTranslations } from 'next-intl';
import { PathMessage } from '../path-message.tsx';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { FileNotes } from './file-notes.tsx';
import type { RunActions } from './run-actions.ts';
import { Timeline } from './timeline.tsx';
import { TruthCard } from './truth-card.tsx';

interface Props {
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
  /** The file's name, with its ending. */
  readonly name: string;
}

/** What is known about a run: the file against the request, what happened when, warnings, how long the file is kept. */
export function RunFacts({ run, words, actions, name }: Props) {
  const t = useTranslations('playground.result');
  const { generation } = run;
  return (
    <>
      <div className="grid gap-7 min-[560px]:grid-cols-2 min-[700px]:max-[980px]:grid-cols-1">
        {generation?.metadata && <TruthCard run={run} generation={generation} words={words} />}
        <Timeline run={run} words={words} client={actions.client} />
      </div>
      {generation?.status === 'COMPLETED' && (
        <FileNotes
          key={generation.id}
          generation={generation}
          words={words}
          name={name}
          onRefresh={() => actions.onRefresh(run)}
        />
      )}
      {generation?.warnings.map(({ path, message }) => (
        <p key={`${path} ${message}`} lang="en" className="text-13 text-ink-2">
          <PathMessage path={path} message={message} />
        </p>
      ))}
      {stateOf(run) === 'CANCELED' && <p className="text-13 text-ink-2">{t('canceledText')}</p>}
    </>
  );
}
