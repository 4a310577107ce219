import { useTranslations } from 'next-intl';
import { button } from '#components/ui/button.ts';
import { useOnline } from '../use-browser.ts';
import { isPending, type Run, stateOf } from './run.ts';

interface Props {
  readonly run: Run | undefined;
  /** Whether the gateway does not answer at the moment. */
  readonly unreachable: boolean;
  readonly onStop: (run: Run) => void;
  readonly onWatch: (run: Run) => void;
}

/** Why nothing new is told about a run, that nothing is lost, and the way to stop waiting, which is not to cancel. */
export function WaitingNote({ run, unreachable, onStop, onWatch }: Props) {
  const t = useTranslations('playground.waiting');
  const words = useTranslations('playgroundErrors.lost');
  const online = useOnline();
  const sending = run !== undefined && stateOf(run) === 'SENDING';
  const waits = run !== undefined && (isPending(run) || sending);
  if (!waits) return online ? null : <Note>{t('offline')}</Note>;
  if (run.unwatched)
    return (
      <Note action={t('watch')} onAction={() => onWatch(run)}>
        {t('unwatched')}
      </Note>
    );
  return (
    <Note action={t('stop')} onAction={() => onStop(run)}>
      {reason()}
    </Note>
  );

  function reason(): string {
    if (!online) return sending ? t('offlineSending') : t('offlinePending');
    const lost = run?.retrying?.lost;
    if (lost) return t('retrying', { reason: words(lost) });
    if (run?.retrying) return t('retrying', { reason: run.retrying.message });
    return unreachable ? t('unreachable') : t('watching');
  }
}

interface NoteProps {
  readonly children: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

function Note({ children, action, onAction }: NoteProps) {
  return (
    <p
      role="status"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-13 text-ink-2"
    >
      <span className="min-w-0 flex-1 basis-64">{children}</span>
      {action && (
        <button type="button" className={button('quiet', 'small')} onClick={onAction}>
          {action}
        </button>
      )}
    </p>
  );
}
