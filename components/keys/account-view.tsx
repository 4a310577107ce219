import { useTranslations } from 'next-intl';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { Figure, FigureRow } from '#components/status/figure-row.tsx';
import { button } from '#components/ui/button.ts';
import { Section } from '#components/ui/section.tsx';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { ActivityCharts } from './activity-charts.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { FailureNote } from './failure-note.tsx';
import { KeyPanel } from './key-panel.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { UsageGauges } from './usage-gauges.tsx';
import { useOverview, type useSession } from './use-account.ts';
import { WebhookSecretPanel } from './webhook-secret-panel.tsx';

interface Props {
  readonly client: PortalClient;
  readonly desk: ReturnType<typeof useSession>;
  readonly locale: Locale;
  readonly planNames: Readonly<Record<string, string>>;
}

/** The account: what it has, what it uses, its keys, its ledger, its secret. */
export function AccountView({ client, desk, locale, planNames }: Props) {
  const t = useTranslations('keys');
  const { data, error } = useOverview(client);
  if (!data) {
    return (
      <div className="min-h-80 border-t border-ink pt-4">
        {error ? <Lost error={error} desk={desk} locale={locale} /> : <p role="status">{t('loading')}</p>}
      </div>
    );
  }
  const { account, keys } = data;
  const say = (value: number) => value.toLocaleString(languageTags[locale]);
  return (
    <>
      <FailureNote error={error} locale={locale} />
      <div className="border-t border-ink">
        <FigureRow label={t('account.label')}>
          <Figure label={t('account.balance')}>{say(account.balance)}</Figure>
          <Figure label={t('account.reserved')}>{say(account.reserved)}</Figure>
          <Figure label={t('account.today')}>{say(account.usage.creditsToday)}</Figure>
          <Figure label={t('account.total')}>{say(account.usage.creditsTotal)}</Figure>
          <Figure label={t('account.plan')}>{planNames[account.plan] ?? account.plan}</Figure>
        </FigureRow>
        <UsageGauges account={account} locale={locale} />
      </div>
      <KeyPanel client={client} keys={keys} locale={locale} onEnded={() => desk.signOut.mutate()} />
      <ActivityCharts client={client} spent={account.usage.creditsTotal} locale={locale} />
      <LedgerTable client={client} balance={account.balance} locale={locale} />
      <WebhookSecretPanel client={client} locale={locale} />
      <Section title={t('session.title')}>
        <p className="mt-4 mb-4 max-w-(--measure) text-ink-2">{t('session.text')}</p>
        <ConfirmButton
          label={t('session.signOut')}
          title={t('session.confirm')}
          onConfirm={() => desk.signOut.mutate()}
        >
          {t('session.warning')}
        </ConfirmButton>
        <FailureNote error={desk.signOut.error} locale={locale} />
      </Section>
    </>
  );
}

/** The key of the session does not work any more, or nothing answers. */
function Lost({ error, desk, locale }: { error: unknown; desk: Props['desk']; locale: Locale }) {
  const t = useTranslations('keys.session');
  return (
    <>
      <FailureNote error={error} locale={locale} />
      <p className="mt-4 mb-3 max-w-(--measure) text-ink-2">{t('lost')}</p>
      <button type="button" className={button()} onClick={() => desk.signOut.mutate()}>
        {t('signOut')}
      </button>
    </>
  );
}
