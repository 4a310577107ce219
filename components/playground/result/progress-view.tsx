import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { type Run, stateOf } from '../runs/run.ts';

interface Props {
  readonly run: Run;
  readonly canceling: boolean;
  readonly onCancel: () => void;
}

const onItsWay = ['WAITING', 'SENDING', 'QUEUED', 'PROCESSING'] as const;
const words = { WAITING: 'waiting', SENDING: 'sending', QUEUED: 'queued', PROCESSING: 'processing' } as const;

/** A run on its way, in the shape of what it will be. It says only what was told: a state, and progress where measured. */
export function ProgressView({ run, canceling, onCancel }: Props) {
  const t = useTranslations('playground');
  const { generation } = run;
  const elapsed = useSecondsSince(run.startedAt);
  const state = onItsWay.find((each) => each === stateOf(run)) ?? 'SENDING';
  return (
    <div
      className="flex max-h-[70dvh] min-h-56 w-full flex-col items-center justify-center gap-3 bg-sunken p-6"
      style={{ aspectRatio: aspectRatio(run) }}
    >
      <p className="flex items-center gap-2 text-16 font-medium">
        <span
          className={
            state === 'PROCESSING' ? 'animate-spin text-processing motion-reduce:animate-none' : 'text-queued'
          }
        >
          <Icon name={state === 'PROCESSING' ? 'processing' : 'clock'} />
        </span>
        {t(`result.${words[state]}`)}
        {state !== 'WAITING' && (
          <span className="font-mono text-14 font-normal text-ink-2">
            {t('result.elapsed', { seconds: elapsed })}
          </span>
        )}
      </p>
      {generation && generation.progress > 0 && (
        <p className="w-full max-w-72 text-center font-mono text-12 text-ink-2">
          <progress
            max={100}
            value={generation.progress}
            className="measured"
            aria-label={t('result.processing')}
          />
          {t('result.progress', { percent: generation.progress })}
        </p>
      )}
      {generation?.estimatedTime != null && (
        <p className="text-12 text-ink-3">{t('result.estimated', { seconds: generation.estimatedTime })}</p>
      )}
      {generation && (
        <button type="button" className={button('plain', 'small')} disabled={canceling} onClick={onCancel}>
          <Icon name="close" />
          {canceling ? t('run.canceling') : t('run.cancel')}
        </button>
      )}
    </div>
  );
}

function aspectRatio({ generation, draft }: Run): string {
  if (generation?.type === 'AUDIO') return '4 / 1';
  const options = generation?.options;
  const given =
    typeof options === 'object' && options !== null && 'aspectRatio' in options
      ? options.aspectRatio
      : undefined;
  return String(given ?? draft.options.aspectRatio ?? '16:9').replace(':', ' / ');
}

function useSecondsSince(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.round((now - moment) / 1000));
}
