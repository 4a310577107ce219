import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { requestLimits } from '#contract/limits.ts';
import type { PortalClient } from '../client/portal-client.ts';
import { priceOf } from '../result/mends.ts';
import { useNow } from '../result/use-now.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { isRemembered, type Replay, replayRun } from './replay-run.ts';

interface Props {
  readonly run: Run;
  readonly client: PortalClient;
  readonly words: PlaygroundWords;
  readonly onAgain: (run: Run) => void;
}

/** The lab of idempotency: the same key, the same key with another body, and a new key. */
export function ReplayPanel({ run, client, onAgain }: Props) {
  const t = useTranslations('playgroundInspector.replay');
  const replay = useMutation({ mutationFn: (changed: boolean) => replayRun(client, run, changed) });
  const now = useNow(60_000);
  const hours = requestLimits.idempotencyKeyHours;
  const credits = priceOf(run.draft);
  const known = isRemembered(run, now) && !run.simulation;
  return (
    <div className="flex flex-col gap-3 px-4 py-3 text-13">
      <p className="text-ink-2">{t('text')}</p>
      {known ? (
        <p className="flex flex-wrap gap-2">
          <LabButton busy={replay.isPending} onClick={() => replay.mutate(false)}>
            {t('same')}
          </LabButton>
          <LabButton busy={replay.isPending} onClick={() => replay.mutate(true)}>
            {t('changed')}
          </LabButton>
        </p>
      ) : (
        <p className="text-12 text-ink-3">{run.simulation ? t('simulated') : t('forgotten', { hours })}</p>
      )}
      <div role="status">{replay.data && <Outcome replay={replay.data} />}</div>
      {replay.isError && <p className="text-failed">{replay.error.message}</p>}
      {credits !== null && (
        <div className="border-t border-line pt-3">
          <p className="pb-2 text-ink-2">{t('newText')}</p>
          <button type="button" className={button('sun', 'small')} onClick={() => onAgain(run)}>
            {t('new', { credits })}
          </button>
        </div>
      )}
    </div>
  );
}

function LabButton({
  busy,
  onClick,
  children,
}: {
  busy: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      disabled={busy}
      className={`${button('plain', 'small')} h-auto min-h-7 py-1 text-left whitespace-normal`}
      onClick={onClick}
    >
      <Icon name="retry" />
      {children}
    </button>
  );
}

function Outcome({ replay }: { replay: Replay }) {
  const t = useTranslations('playgroundInspector.replay');
  const { exchange, id, sameId, replayed, code, charged } = replay;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-l-2 border-line-2 pl-3 text-12">
      <dt className="text-ink-3">HTTP</dt>
      <dd className="font-mono">{exchange?.status ?? t('noAnswer')}</dd>
      {code !== null && (
        <>
          <dt className="text-ink-3">{t('code')}</dt>
          <dd className="font-mono">{code}</dd>
        </>
      )}
      <dt className="text-ink-3">Idempotency-Replayed</dt>
      <dd className="font-mono">{String(replayed)}</dd>
      {id !== null && (
        <>
          <dt className="text-ink-3">id</dt>
          <dd className="font-mono break-all">
            {id} <span className="font-sans text-ink-3">{sameId ? t('sameId') : t('otherId')}</span>
          </dd>
        </>
      )}
      {charged !== null && (
        <>
          <dt className="text-ink-3">{t('charged')}</dt>
          <dd className="font-mono">{charged}</dd>
        </>
      )}
    </dl>
  );
}
