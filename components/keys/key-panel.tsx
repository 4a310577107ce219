import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { formatMoment } from '#components/playground/format.ts';
import { Section } from '#components/ui/section.tsx';
import type { Locale } from '#i18n/routing.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { CreateKeyForm } from './create-key-form.tsx';
import { FailureNote } from './failure-note.tsx';
import { type ApiKey, useKeyActions } from './use-account.ts';

interface Props {
  readonly client: PortalClient;
  readonly keys: readonly ApiKey[];
  readonly locale: Locale;
  /** Called when the key of this browser was revoked. */
  readonly onEnded: () => void;
}

/** The keys of the account: make one, see which are used, revoke. */
export function KeyPanel({ client, keys, locale, onEnded }: Props) {
  const t = useTranslations('keys.keys');
  const { create, revoke } = useKeyActions(client);
  const end = (key: ApiKey) => revoke.mutate(key.id, { onSuccess: ({ current }) => current && onEnded() });
  return (
    <Section id="keys" title={t('title')} note={t('note')}>
      <CreateKeyForm create={create} locale={locale} />
      <FailureNote error={revoke.error} locale={locale} />
      <section className="sheet stacks mt-5" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('prefix')}</th>
              <th scope="col">{t('created')}</th>
              <th scope="col">{t('used')}</th>
              <th scope="col">
                <span className="sr-only">{t('action')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <KeyRow
                key={key.id}
                apiKey={key}
                locale={locale}
                onRevoke={() => end(key)}
                busy={revoke.isPending}
              />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

interface RowProps {
  readonly apiKey: ApiKey;
  readonly locale: Locale;
  readonly onRevoke: () => void;
  readonly busy: boolean;
}

function KeyRow({ apiKey, locale, onRevoke, busy }: RowProps) {
  const t = useTranslations('keys.keys');
  const { name, prefix, current, createdAt, lastUsedAt, revokedAt } = apiKey;
  const head = useFocusWhen<HTMLTableCellElement>(revokedAt !== null);
  return (
    <tr>
      <th
        ref={head}
        tabIndex={-1}
        scope="row"
        className={`font-medium break-words ${revokedAt ? 'text-ink-3!' : ''}`}
      >
        {name}
        {current && <span className="ml-2 text-12 font-normal text-ink-3">{t('current')}</span>}
      </th>
      <td className="max-sheet:text-right">
        <code>{prefix}…</code>
      </td>
      <td className="text-ink-2 max-sheet:col-span-2">
        <span className="text-ink-3 sheet:hidden">{t('created')}: </span>
        {formatMoment(createdAt, locale)}
      </td>
      <td className="text-ink-2">
        <span className="text-ink-3 sheet:hidden">{t('used')}: </span>
        {lastUsedAt ? formatMoment(lastUsedAt, locale) : t('never')}
      </td>
      <td className="text-right">
        {revokedAt ? (
          <span className="text-ink-3">{t('revoked', { when: formatMoment(revokedAt, locale) })}</span>
        ) : (
          <ConfirmButton
            label={t('revoke')}
            name={t('revokeName', { name })}
            title={t('confirm', { name })}
            onConfirm={onRevoke}
            disabled={busy}
          >
            {t.rich('warning', { code: (name) => <code>{name}</code> })} {current && t('warningCurrent')}
          </ConfirmButton>
        )}
      </td>
    </tr>
  );
}

/** Takes the focus once something has become true, if it was lost with the button that did it. */
function useFocusWhen<Target extends HTMLElement>(done: boolean) {
  const target = useRef<Target>(null);
  const was = useRef(done);
  useEffect(() => {
    if (done && !was.current && document.activeElement === document.body) target.current?.focus();
    was.current = done;
  }, [done]);
  return target;
}
