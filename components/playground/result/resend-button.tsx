import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { useNow } from './use-now.ts';

interface Props {
  /** From when on it makes sense, in milliseconds since 1970. */
  readonly from: number;
  readonly onResend: () => void;
}

/** Sends the same intent again. Before its time a press waits: it counts down, then sends by itself. */
export function ResendButton({ from, onResend }: Props) {
  const t = useTranslations('playground.run');
  const more = useTranslations('playgroundErrors.mend');
  const now = useNow(250);
  const [waiting, setWaiting] = useState(false);
  const seconds = Math.max(0, Math.ceil((from - now) / 1000));
  const isDue = waiting && seconds === 0;
  useEffect(() => {
    if (!isDue) return;
    setWaiting(false);
    onResend();
  }, [isDue, onResend]);
  const label = seconds === 0 ? t('again') : more(waiting ? 'waiting' : 'againIn', { seconds });
  return (
    <button
      type="button"
      className={`${button('plain', 'small')} aria-pressed:bg-selected`}
      aria-pressed={seconds === 0 ? undefined : waiting}
      onClick={() => (seconds === 0 ? onResend() : setWaiting(!waiting))}
    >
      <Icon name={waiting ? 'clock' : 'retry'} />
      {label}
    </button>
  );
}
