import { useTranslations } from 'next-intl';
import { FailureNote } from '#components/keys/failure-note.tsx';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { formatMoment, formatNumber } from '#components/playground/format.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Locale } from '#i18n/routing.ts';
import { useDeliveries, type useResend, type WebhookDelivery } from './use-bench.ts';

interface Props {
  readonly client: PortalClient;
  readonly resend: ReturnType<typeof useResend>;
  readonly locale: Locale;
}

const looks = {
  PENDING: { icon: 'clock', color: 'text-queued' },
  DELIVERED: { icon: 'done', color: 'text-completed' },
  FAILED: { icon: 'failed', color: 'text-failed' },
} as const satisfies Record<WebhookDelivery['state'], unknown>;

/** The webhooks of the account's generations, wherever they go, with every attempt. */
export function DeliveryList({ client, resend, locale }: Props) {
  const t = useTranslations('webhookBench.deliveries');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(client, true);
  const deliveries = data?.pages.flatMap(({ items }) => items);
  return (
    <Section id="deliveries" title={t('title')} note={t('note')}>
      <FailureNote error={error ?? resend.error} locale={locale} />
      {deliveries?.length === 0 && <p className="mt-4 text-ink-2">{t('empty')}</p>}
      <ol className="min-h-16">
        {deliveries?.map((delivery) => (
          <li key={delivery.id} className="border-b border-line">
            <Delivery
              delivery={delivery}
              onResend={() => resend.mutate(delivery.id)}
              busy={resend.isPending}
              locale={locale}
            />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <button
          type="button"
          className={`${button('plain', 'small')} mt-3`}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('more')}
        </button>
      )}
    </Section>
  );
}

interface DeliveryProps {
  readonly delivery: WebhookDelivery;
  readonly onResend: () => void;
  readonly busy: boolean;
  readonly locale: Locale;
}

function Delivery({ delivery, onResend, busy, locale }: DeliveryProps) {
  const t = useTranslations('webhookBench.deliveries');
  const { event, generationId, url, state, nextAttemptAt, createdAt, attempts } = delivery;
  const { icon, color } = looks[state];
  return (
    <details>
      <summary className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 hover:bg-hover">
        <time dateTime={createdAt} className="font-mono text-13 text-ink-3">
          {formatMoment(createdAt, locale)}
        </time>
        <code className="min-w-0 break-words">{event}</code>
        <span className="text-13 text-ink-2">{t('attempts', { count: attempts.length })}</span>
        <span className={`flex items-center gap-1.5 font-mono text-12 font-medium sm:ml-auto ${color}`}>
          <Icon name={icon} />
          {state}
        </span>
      </summary>
      <p className="flex flex-wrap items-center gap-2 text-13 break-all text-ink-2">
        <code>{generationId}</code> <Icon name="arrow" /> <code>{url}</code>
      </p>
      <AttemptTable attempts={attempts} locale={locale} />
      <p className="mt-3 mb-4 flex flex-wrap items-center gap-3">
        <button type="button" className={button('plain', 'small')} disabled={busy} onClick={onResend}>
          {t('resend')}
        </button>
        {nextAttemptAt && (
          <span className="text-13 text-ink-2">
            {t('next', { when: formatMoment(nextAttemptAt, locale) })}
          </span>
        )}
      </p>
    </details>
  );
}

function AttemptTable({ attempts, locale }: { attempts: WebhookDelivery['attempts']; locale: Locale }) {
  const t = useTranslations('webhookBench.deliveries');
  if (attempts.length === 0) return <p className="mt-3 text-13 text-ink-3">{t('untried')}</p>;
  return (
    <section className="sheet stacks mt-3" aria-label={t('attemptTable')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('answer')}</th>
            <th scope="col" className="figure">
              {t('took')}
            </th>
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ at, durationMs, responseStatus, error }) => (
            <tr key={at}>
              <td className="whitespace-nowrap text-ink-2">{formatMoment(at, locale)}</td>
              <td className="max-sheet:order-last max-sheet:col-span-2">
                <code>{responseStatus ?? t('noAnswer')}</code>
                {error && (
                  <span lang="en" className="ml-2 break-words text-ink-2">
                    {error}
                  </span>
                )}
              </td>
              <td className="figure">{formatNumber(durationMs, locale)} ms</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
