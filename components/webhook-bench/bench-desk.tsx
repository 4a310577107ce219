import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { InTurn } from '#components/island/in-turn.tsx';
import { FailureNote } from '#components/keys/failure-note.tsx';
import { useSession } from '#components/keys/use-account.ts';
import { createPortalClient } from '#components/playground/client/portal-client.ts';
import '#components/playground/playground.css';
import type { Locale } from '#i18n/routing.ts';
import type { BenchRun } from './bench-run.ts';
import { type Delivery, emptyDelivery } from './delivery.ts';
import { DeliveryList } from './delivery-list.tsx';
import { InboxPanel } from './inbox-panel.tsx';
import { MessageList } from './message-list.tsx';
import { type MessageView, viewMessages } from './message-view.ts';
import { SampleForm } from './sample-form.tsx';
import { SignatureDebugger } from './signature-debugger.tsx';
import { useInbox, useInboxActions, useResend } from './use-bench.ts';

interface Props {
  readonly locale: Locale;
  readonly run: BenchRun;
}

/** The bench: an inbox, what can be sent to it, what came, and a look into a signature. */
export function BenchDesk(props: Props) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Desk {...props} />
    </QueryClientProvider>
  );
}

const debuggerId = 'debugger';

function Desk({ locale, run }: Props) {
  const [client] = useState(() => createPortalClient());
  const { session } = useSession(client);
  const signedIn = session.data?.signedIn ?? false;
  const inbox = useInbox(client, signedIn);
  const actions = useInboxActions(client);
  const resend = useResend(client);
  const [delivery, setDelivery] = useState<Delivery>(emptyDelivery);
  const inspect = ({ id, timestamp, signature, message }: MessageView) => {
    setDelivery(({ secret }) => ({ secret, id, timestamp, signature, body: message.body }));
    const heading = document.getElementById(debuggerId)?.querySelector('h2');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <>
      <InboxPanel
        session={session.data}
        inbox={signedIn ? inbox.data : null}
        actions={actions}
        locale={locale}
      />
      <FailureNote error={session.error ?? inbox.error} locale={locale} />
      {inbox.data && (
        <>
          <SampleForm url={inbox.data.url} actions={actions} run={run} locale={locale} />
          <MessageList
            url={inbox.data.url}
            views={viewMessages(inbox.data.messages)}
            send={actions.send}
            resend={resend}
            onInspect={inspect}
            locale={locale}
          />
        </>
      )}
      <InTurn>
        <SignatureDebugger
          id={debuggerId}
          client={client}
          signedIn={signedIn}
          delivery={delivery}
          onChange={setDelivery}
          locale={locale}
        />
      </InTurn>
      {signedIn && <DeliveryList client={client} resend={resend} locale={locale} />}
    </>
  );
}
