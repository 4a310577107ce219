import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { formatMoment } from '#components/playground/format.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { FailureNote } from './failure-note.tsx';
import { ledgerCsv } from './ledger-csv.ts';
import { type LedgerEntry, type LedgerReason, readLedger, useLedger } from './use-account.ts';

interface Props {
  readonly client: PortalClient;
  /** When it changes there is a new entry. */
  readonly balance: number;
  readonly locale: Locale;
}

/** Every change of the balance, newest first. */
export function LedgerTable({ client, balance, locale }: Props) {
  const t = useTranslations('keys.ledger');
  const [reason, setReason] = useState<LedgerReason | null>(null);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useLedger(client, balance, reason);
  const save = useMutation({ mutationFn: async () => saveCsv(await readLedger(client, reason)) });
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section id="ledger" title={t('title')} note={t('note')}>
      <LedgerTools
        reason={reason}
        onFilter={setReason}
        onSave={() => save.mutate()}
        saving={save.isPending}
      />
      <FailureNote error={error ?? save.error} locale={locale} />
      <section className="sheet stacks mt-5" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('at')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col">{t('generation')}</th>
              <th scope="col" className="figure">
                {t('delta')}
              </th>
              <th scope="col" className="figure">
                {t('balance')}
              </th>
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

const reasons = ['GRANT', 'CHARGE', 'REFUND', 'ADJUST'] as const satisfies readonly LedgerReason[];

interface ToolProps {
  readonly reason: LedgerReason | null;
  readonly onFilter: (reason: LedgerReason | null) => void;
  readonly onSave: () => void;
  readonly saving: boolean;
}

function LedgerTools({ reason, onFilter, onSave, saving }: ToolProps) {
  const t = useTranslations('keys.ledger');
  const id = useId();
  return (
    <div className="mt-5 flex flex-wrap items-end justify-between gap-3">
      <div>
        <label htmlFor={id} className="text-13 font-medium">
          {t('filter')}
        </label>
        <select
          id={id}
          className="control mt-1"
          value={reason ?? ''}
          onChange={({ target }) => onFilter(reasons.find((name) => name === target.value) ?? null)}
        >
          <option value="">{t('all')}</option>
          {reasons.map((name) => (
            <option key={name} value={name}>
              {t(`reasons.${name}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className={button('plain', 'small')} disabled={saving} onClick={onSave}>
        <Icon name="download" />
        {t('csv')}
      </button>
    </div>
  );
}

function saveCsv(entries: readonly LedgerEntry[]): void {
  const url = URL.createObjectURL(new Blob([ledgerCsv(entries)], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'doitong-ledger.csv' });
  link.click();
  URL.revokeObjectURL(url);
}

function Row({ entry, locale }: { entry: LedgerEntry; locale: Locale }) {
  const t = useTranslations('keys.ledger');
  const { at, reason, delta, balance, generationId } = entry;
  const tag = languageTags[locale];
  return (
    <tr>
      <td className="whitespace-nowrap text-ink-2">{formatMoment(at, locale)}</td>
      <td className="max-sheet:order-first">
        {t(`reasons.${reason}`)} <code className="ml-1 text-12 text-ink-3">{reason}</code>
      </td>
      <td className={generationId ? 'max-sheet:order-last max-sheet:col-span-2' : 'max-sheet:hidden'}>
        <code className="text-12 break-all text-ink-2">{generationId ?? '–'}</code>
      </td>
      <td className="figure max-sheet:order-first">
        {delta.toLocaleString(tag, { signDisplay: 'exceptZero' })}
      </td>
      <td className="figure">
        <span className="font-sans text-ink-3 sheet:hidden">{t('balance')}: </span>
        {balance.toLocaleString(tag)}
      </td>
    </tr>
  );
}
