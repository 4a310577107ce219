'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortalClient } from './client/portal-client.ts';
import { SnippetPane } from './code/snippet-pane.tsx';
import { DeskBar } from './desk-bar.tsx';
import { controlId } from './form/field-frame.tsx';
import { Invoice } from './form/invoice.tsx';
import { RequestForm, requestFormId } from './form/request-form.tsx';
import { type Pane, PaneSwitch } from './pane-switch.tsx';
import './playground.css';
import { PhoneBar } from './phone-bar.tsx';
import { RecentRuns } from './result/recent-runs.tsx';
import { ResultPane } from './result/result-pane.tsx';
import { ResultTools } from './result/result-tools.tsx';
import type { RunActions } from './result/run-actions.ts';
import { stateOf } from './runs/run.ts';
import { createRunStore } from './runs/run-store.ts';
import { useEndpoint } from './use-browser.ts';
import { useDesk } from './use-desk.ts';
import { useAddress } from './use-draft.ts';
import type { PlaygroundWords } from './words.ts';

const Inspector = lazy(() =>
  import('./inspector/inspector.tsx').then((module) => ({ default: module.Inspector })),
);

interface Props {
  readonly words: PlaygroundWords;
  readonly initialModelId: string;
  /** The GraphQL address that the code names; by default `/graphql` of this site. */
  readonly endpoint?: string;
}

/** Form, result and code of one request. */
export function Playground(props: Props) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Desk {...props} />
    </QueryClientProvider>
  );
}

function Desk({ words, initialModelId, endpoint: given }: Props) {
  const t = useTranslations('playground.panes');
  const [parts] = useState(() => ({ client: createPortalClient(), store: createRunStore() }));
  const desk = useDesk({ ...parts, words, initialModelId });
  const ready = useAddress(desk.draft, desk.load, words);
  const endpoint = useEndpoint(given);
  const [pane, setPane] = useState<Pane>('request');
  const sending = desk.run !== undefined && stateOf(desk.run) === 'SENDING';
  const showField = (path: string | undefined) => {
    setPane('request');
    if (path) requestAnimationFrame(() => document.getElementById(controlId(path))?.focus());
  };
  const run = () => {
    const { wrong } = desk.start();
    if (wrong === null) setPane('result');
    else showField(wrong);
  };
  const actions: RunActions = {
    ...desk.actions,
    onMend: (draft, path) => {
      desk.actions.onMend(draft);
      showField(path);
    },
  };
  useEffect(() => {
    addEventListener('keydown', runOnShortcut);
    return () => removeEventListener('keydown', runOnShortcut);
  }, []);
  const shown = (name: Pane) => (pane === name ? '' : 'max-[700px]:hidden');
  return (
    <div data-waiting={ready ? undefined : ''} className="flex min-h-[calc(100dvh-57px)] flex-col">
      <DeskBar desk={desk} words={words} />
      <PaneSwitch pane={pane} onSwitch={setPane} />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)] min-[700px]:grid-cols-[minmax(300px,352px)_minmax(0,1fr)] lg:grid-cols-[352px_minmax(0,1fr)_minmax(340px,424px)]">
        <section aria-label={t('request')} className={`flex flex-col bg-surface ${shown('request')}`}>
          <RequestForm context={desk.context} ready={ready} onRun={run}>
            <Invoice price={desk.price} modelId={desk.draft.modelId} words={words} sending={sending} />
          </RequestForm>
        </section>
        <section
          aria-label={t('result')}
          className={`flex min-w-0 flex-col gap-4 px-5 py-4 min-[700px]:border-l min-[700px]:border-line max-[700px]:px-4 ${shown('result')}`}
        >
          <ResultPane
            key={desk.run?.id}
            run={desk.run}
            runs={desk.runs}
            modelId={desk.draft.modelId}
            words={words}
            actions={actions}
            onOpen={desk.open}
          />
          <ResultTools draft={desk.draft} legal={ready && desk.legal} words={words} actions={actions} />
          <RecentRuns runs={desk.runs} currentId={desk.run?.id} words={words} onOpen={desk.open} />
        </section>
        <section
          aria-label={t('code')}
          className={`min-w-0 border-line min-[700px]:max-lg:col-span-2 min-[700px]:max-lg:border-t lg:border-l ${shown('code')}`}
        >
          <SnippetPane request={desk.request} endpoint={endpoint} ran={desk.run?.request} />
          {desk.run && (
            <Suspense>
              <Inspector
                run={desk.run}
                client={parts.client}
                words={words}
                endpoint={endpoint}
                onAgain={actions.onAgain}
              />
            </Suspense>
          )}
        </section>
      </div>
      <PhoneBar price={desk.price} words={words} disabled={sending || !ready} />
    </div>
  );
}

function runOnShortcut(event: KeyboardEvent) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const form = document.getElementById(requestFormId);
  if (form instanceof HTMLFormElement) form.requestSubmit();
}
