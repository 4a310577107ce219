import { useTranslations } from 'next-intl';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { formatMoment } from '#components/playground/format.ts';
import { button } from '#components/ui/button.ts';
import { Section } from '#components/ui/section.tsx';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { FailureNote } from './failure-note.tsx';
import { type LedgerEntry, useLedger } from './use-account.ts';

interface Props {
  readonly client: PortalClient;
  /** When it changes there is a new entry. */
  readonly balance: number;
  readonly locale: Locale;
}

/** Every change of the balance, newest first. */
export function LedgerTable({ client, balance, locale }: Props) {
  const t = useTranslations('keys.ledger');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useLedger(client, balance);
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section id="ledger" title={t('title')} note={t('note')}>
      <FailureNote error={error} locale={locale} />
      <section className="sheet stacks mt-5" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th>{t('at')}</th>
              <th>{t('reason')}</th>
              <th>{t('generation')}</th>
              <th className="figure">{t('delta')}</th>
              <th className="figure">{t('balance')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row key={entry.id} entry={entry} locale={locale} />
            ))}
          </tbody>
        </table>
      </section>
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

function Row({ entry, locale }: { entry: LedgerEntry; locale: Locale }) {
  const t = useTranslations('keys.ledger');
  const { at, reason, delta, balance, generationId } = entry;
  const tag = languageTags[locale];
  return (
    <tr>
      <td className="whitespace-nowrap text-ink-2">{formatMoment(at, locale)}</td>
      <td className="max-md:order-first">
        {t(`reasons.${reason}`)} <code className="ml-1 text-12 text-ink-3">{reason}</code>
      </td>
      <td className={generationId ? 'max-md:order-last max-md:col-span-2' : 'max-md:hidden'}>
        <code className="text-12 break-all text-ink-2">{generationId ?? '–'}</code>
      </td>
      <td className="figure max-md:order-first">
        {delta.toLocaleString(tag, { signDisplay: 'exceptZero' })}
      </td>
      <td className="figure">
        <span className="font-sans text-ink-3 md:hidden">{t('balance')}: </span>
        {balance.toLocaleString(tag)}
      </td>
    </tr>
  );
}
