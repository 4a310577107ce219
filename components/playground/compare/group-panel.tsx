import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { modelById } from '#catalog/models.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Status } from '#components/ui/status.tsx';
import { formatElapsed } from '../format.ts';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { ratioOf, sideOf } from './ab-dialog.tsx';
import { AbSlider } from './ab-slider.tsx';
import type { Waiting } from './batch.ts';
import { costOf } from './cost-of.ts';

interface Props {
  /** The runs of one group, in the order in which they were sent. */
  readonly runs: readonly Run[];
  readonly currentId: string;
  /** What of it was not sent yet, and whether it will be. */
  readonly waiting: Waiting;
  readonly onSendRest: () => void;
  readonly onDropRest: () => void;
  readonly words: PlaygroundWords;
  readonly onOpen: (run: Run) => void;
}

/** What was started together, side by side: files, times and credits. */
export function GroupPanel({ runs, currentId, waiting, onSendRest, onDropRest, words, onOpen }: Props) {
  const t = useTranslations('playgroundCompare');
  const grid = useRef<HTMLUListElement>(null);
  const done = runs.filter((run) => stateOf(run) === 'COMPLETED');
  const [first, second] = done.filter(({ generation }) => generation?.type === 'IMAGE');
  const [slides, setSlides] = useState(false);
  const total = runs.reduce((sum, run) => sum + costOf(run), 0);
  const playable = done.some(({ generation }) => generation?.type !== 'IMAGE');
  return (
    <section aria-label={t('group')} className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-ink pb-1.5">
        <h2 className="text-14">{t('group')}</h2>
        <span role="status" className="mr-auto text-12 text-ink-3">
          {t('progress', { done: done.length, count: runs.length })}
          {waiting.count > 0 && `, ${t(`rest.${waiting.state}`, { count: waiting.count })}`}
        </span>
        {first && second && (
          <button
            type="button"
            className={`${button('plain', 'small')} aria-pressed:bg-selected`}
            aria-pressed={slides}
            onClick={() => setSlides(!slides)}
          >
            <Icon name="compare" />
            {t('slider')}
          </button>
        )}
        {playable && done.length > 1 && (
          <button type="button" className={button('plain', 'small')} onClick={() => playAll(grid.current)}>
            <Icon name="play" />
            {t('together')}
          </button>
        )}
      </div>
      {waiting.count > 0 && (
        <p className="flex flex-wrap gap-2 pt-2.5">
          {waiting.state !== 'going' && (
            <button type="button" className={button('sun', 'small')} onClick={onSendRest}>
              {t('rest.send', { count: waiting.count, credits: waiting.credits })}
            </button>
          )}
          <button type="button" className={button('plain', 'small')} onClick={onDropRest}>
            {t('rest.drop', { count: waiting.count })}
          </button>
        </p>
      )}
      {slides && first && second && (
        <div className="pt-3">
          <AbSlider a={sideOf(first, words)} b={sideOf(second, words)} ratio={ratioOf(first)} />
        </div>
      )}
      <ul ref={grid} className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,180px),1fr))] gap-3 pt-3">
        {runs.map((run) => (
          <Member key={run.id} run={run} current={run.id === currentId} words={words} onOpen={onOpen} />
        ))}
      </ul>
      <p className="pt-2 text-12 text-ink-3">{t('charged', { credits: total })}</p>
    </section>
  );
}

interface MemberProps {
  readonly run: Run;
  readonly current: boolean;
  readonly words: PlaygroundWords;
  readonly onOpen: (run: Run) => void;
}

function Member({ run, current, words, onOpen }: MemberProps) {
  const t = useTranslations('playgroundCompare');
  const { generation } = run;
  const { createdAt, completedAt } = generation ?? {};
  const label = sideOf(run, words).label;
  return (
    <li className={`flex min-w-0 flex-col rounded border ${current ? 'border-ink' : 'border-line-2'}`}>
      <Preview run={run} label={label} />
      <div className="flex flex-col gap-0.5 px-2.5 py-2 text-12">
        <b className="truncate font-medium">{memberName(run)}</b>
        <span className="flex flex-wrap items-center justify-between gap-x-2">
          {generation ? (
            <Status status={generation.status} />
          ) : (
            <code>{run.failure?.code ?? stateOf(run)}</code>
          )}
          {createdAt && completedAt && (
            <span className="font-mono text-ink-3">
              {formatElapsed(Date.parse(completedAt) - Date.parse(createdAt), words.locale)}
            </span>
          )}
        </span>
        <span className="flex flex-wrap items-baseline justify-between gap-x-2">
          <span className="font-mono">{t('credits', { credits: costOf(run) })}</span>
          <button
            type="button"
            className="underline underline-offset-3 aria-[current]:no-underline"
            aria-current={current ? 'true' : undefined}
            onClick={() => onOpen(run)}
          >
            {current ? t('open') : t('show')} <span className="sr-only">{label}</span>
          </button>
        </span>
      </div>
    </li>
  );
}

/** Its seed, or its model where that is what differs. */
function memberName({ group, draft }: Run): string {
  const { seed } = draft.options;
  if (group?.kind === 'seeds' && seed !== undefined) return `seed ${seed}`;
  return modelById(draft.modelId)?.name ?? draft.modelId;
}

function Preview({ run, label }: { run: Run; label: string }) {
  const { generation } = run;
  const url = generation?.status === 'COMPLETED' ? generation.url : null;
  if (!generation || !url) {
    return (
      <span className="grid aspect-video place-items-center bg-sunken text-ink-3">
        <Icon name={run.failure || generation?.status === 'FAILED' ? 'failed' : 'clock'} size={20} />
      </span>
    );
  }
  switch (generation.type) {
    case 'IMAGE':
      // biome-ignore lint/performance/noImgElement: a result is shown as it was delivered
      return <img src={url} alt={label} className="aspect-square w-full bg-sunken object-contain" />;
    case 'AUDIO':
      // biome-ignore lint/a11y/useMediaCaption: the words that are spoken are the request beside it
      return <audio src={url} controls preload="metadata" aria-label={label} className="w-full bg-sunken" />;
    case 'VIDEO':
    case 'AVATAR':
      return (
        // biome-ignore lint/a11y/useMediaCaption: generated media comes without captions
        <video
          src={url}
          controls
          playsInline
          preload="metadata"
          aria-label={label}
          className="aspect-video w-full bg-sunken object-contain"
        />
      );
  }
}

/** Starts every file of the group at its beginning. */
function playAll(grid: HTMLElement | null): void {
  for (const media of grid?.querySelectorAll('video, audio') ?? []) {
    if (!(media instanceof HTMLMediaElement)) continue;
    media.currentTime = 0;
    void media.play().catch(() => media.pause());
  }
}
