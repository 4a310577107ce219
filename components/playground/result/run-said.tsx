import { useTranslations } from 'next-intl';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

const words = {
  WAITING: 'waiting',
  SENDING: 'sending',
  QUEUED: 'queued',
  PROCESSING: 'processing',
  COMPLETED: 'completed',
  CANCELED: 'canceled',
} as const;

interface Props {
  readonly run: Run | undefined;
  readonly words: Pick<PlaygroundWords, 'errors'>;
}

/** Tells those who listen how the run in view stands. It is there before the first run, or the first words go unheard. */
export function RunSaid({ run, words: { errors } }: Props) {
  const t = useTranslations('playground');
  return (
    <p role="status" className="sr-only">
      {run && say(run)}
    </p>
  );

  function say(each: Run): string {
    const state = stateOf(each);
    if (state !== 'FAILED' && state !== 'REFUSED') return t(`result.${words[state]}`);
    const code = each.failure?.code ?? each.generation?.error?.code ?? 'GENERATION_FAILED';
    return code === 'NETWORK' ? t('failure.networkTitle') : errors[code].title;
  }
}
