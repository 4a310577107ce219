import { useTranslations } from 'next-intl';
import { isFinal } from '#contract/request.ts';
import type { PortalClient } from '../client/portal-client.ts';
import { formatElapsed, formatMoment } from '../format.ts';
import { useWebhookDelivery } from '../result/use-webhook-delivery.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

/** The webhook of the generation: where it goes, and every attempt to deliver it. */
export function WebhookPanel({
  run,
  client,
  words,
}: {
  run: Run;
  client: PortalClient;
  words: PlaygroundWords;
}) {
  const t = useTranslations('playgroundInspector.webhook');
  const { data: delivery, error } = useWebhookDelivery(client, run);
  const note = (text: string) => <p className="px-4 py-3 text-13 text-ink-3">{text}</p>;
  if (run.request.webhookUrl === undefined) return note(t('none'));
  if (!run.generation) return note(t('notAccepted'));
  if (!isFinal(run.generation.status)) return note(t('atTheEnd'));
  if (error) return note(error.message);
  if (!delivery) return note(t('soon'));
  return (
    <div className="px-4 py-3 text-12">
      <p className="font-mono break-all">
        {delivery.event} → {delivery.url}
      </p>
      <p className="pt-1 text-ink-3">
        webhook-id <code className="break-all">{delivery.id}</code>
      </p>
      <p className="pt-1">
        <code>{delivery.state}</code>
        {delivery.nextAttemptAt &&
          `, ${t('next', { when: formatMoment(delivery.nextAttemptAt, words.locale) })}`}
      </p>
      <ol className="pt-2">
        {delivery.attempts.map((attempt, at) => (
          <li key={attempt.at} className="flex flex-wrap justify-between gap-x-3 border-t border-line py-1.5">
            <span>
              {t('attempt', { number: at + 1 })}{' '}
              <code className={attempt.error === null ? 'text-completed' : 'text-failed'}>
                {attempt.responseStatus === null ? t('noAnswer') : `HTTP ${attempt.responseStatus}`}
              </code>
              {attempt.error && (
                <span lang="en" className="block text-ink-3">
                  {attempt.error}
                </span>
              )}
            </span>
            <span className="font-mono text-ink-3">
              {formatMoment(attempt.at, words.locale)}, {formatElapsed(attempt.durationMs, words.locale)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
