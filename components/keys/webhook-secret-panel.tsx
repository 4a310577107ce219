import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { CopyText } from '#components/playground/code/copy-text.tsx';
import { formatMoment } from '#components/playground/format.ts';
import { button } from '#components/ui/button.ts';
import { Section } from '#components/ui/section.tsx';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { FailureNote } from './failure-note.tsx';
import { useWebhookSecret, type WebhookSecret } from './use-account.ts';

/** What signs the webhooks: covered until asked for, and how to change it without losing one. */
export function WebhookSecretPanel({ client, locale }: { client: PortalClient; locale: Locale }) {
  const t = useTranslations('keys.webhook');
  const [revealed, setRevealed] = useState(false);
  const { secret, rotate } = useWebhookSecret(client, revealed);
  const guide = (text: React.ReactNode) => <a href={localize(locale, '/docs/webhooks')}>{text}</a>;
  const bench = (text: React.ReactNode) => <a href={localize(locale, '/webhooks')}>{text}</a>;
  const turn = () => {
    setRevealed(true);
    rotate.mutate();
  };
  return (
    <Section id="webhook-secret" title={t('title')}>
      <p className="mt-4 max-w-(--measure) text-ink-2">
        {t.rich('text', { guide })} {t.rich('bench', { bench })}
      </p>
      {revealed && secret.data && <Secret secret={secret.data} locale={locale} />}
      <div className="mt-4 flex flex-wrap gap-2">
        <button
          type="button"
          className={button('plain', 'small')}
          aria-expanded={revealed}
          onClick={() => setRevealed(!revealed)}
        >
          {revealed ? t('hide') : t('reveal')}
        </button>
        <ConfirmButton label={t('rotate')} title={t('confirm')} onConfirm={turn} disabled={rotate.isPending}>
          {t('warning')}
        </ConfirmButton>
      </div>
      <FailureNote error={secret.error ?? rotate.error} locale={locale} />
    </Section>
  );
}

function Secret({ secret, locale }: { secret: WebhookSecret; locale: Locale }) {
  const t = useTranslations('keys.webhook');
  const word = useTranslations('keys');
  return (
    <div role="status" className="mt-4">
      <p className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 bg-sunken px-3 py-2 break-all" translate="no">
          {secret.secret}
        </code>
        <CopyText text={secret.secret} label={word('copy')} done={word('copied')} />
      </p>
      <p className="mt-2 text-13 text-ink-3">
        {t('since', { when: formatMoment(secret.createdAt, locale) })}
      </p>
      {secret.previousUntil && (
        <p className="mt-2 max-w-(--measure)">
          {t('previous', { when: formatMoment(secret.previousUntil, locale) })}
        </p>
      )}
    </div>
  );
}
