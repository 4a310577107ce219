import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { createPortalClient } from '#components/playground/client/portal-client.ts';
import '#components/playground/playground.css';
import type { Locale } from '#i18n/routing.ts';
import { AccountView } from './account-view.tsx';
import { FailureNote } from './failure-note.tsx';
import { useSession } from './use-account.ts';
import { Welcome } from './welcome.tsx';

interface Props {
  readonly locale: Locale;
  /** Names of the plans, by id. */
  readonly planNames: Readonly<Record<string, string>>;
}

/** The account of this browser, or how to get one. */
export function KeysDesk(props: Props) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Desk {...props} />
    </QueryClientProvider>
  );
}

function Desk({ locale, planNames }: Props) {
  const t = useTranslations('keys');
  const [client] = useState(() => createPortalClient());
  const desk = useSession(client);
  const { data, error } = desk.session;
  if (error) return <FailureNote error={error} locale={locale} />;
  if (!data) {
    return (
      <p role="status" className="min-h-svh border-t border-ink pt-4 text-ink-3">
        {t('loading')}
      </p>
    );
  }
  return data.signedIn ? (
    <AccountView client={client} desk={desk} locale={locale} planNames={planNames} />
  ) : (
    <Welcome desk={desk} canOpen={data.canOpen} locale={locale} />
  );
}
