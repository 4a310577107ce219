import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useState } from 'react';
import { InTurn } from '#components/island/in-turn.tsx';
import type { DecodedWords } from '#components/limits/decoded-table.tsx';
import { CodePane } from './code-pane.tsx';
import { DeskBar } from './desk-bar.tsx';
import { type DeskWindow, DeskWindows } from './desk-windows.tsx';
import { focusField, Invoice } from './form/invoice.tsx';
import { LimitInput } from './form/limit-input.tsx';
import { RequestForm } from './form/request-form.tsx';
import { type Pane, PaneSwitch } from './pane-switch.tsx';
import './playground.css';
import { PhoneBar } from './phone-bar.tsx';
import type { RunActions } from './result/run-actions.ts';
import { ResultParts } from './result-parts.tsx';
import { stateOf } from './runs/run.ts';
import { sharedRunParts } from './runs/run-parts.ts';
import { useEndpoint } from './use-browser.ts';
import { useDesk } from './use-desk.ts';
import { useAddress } from './use-draft.ts';
import { useRunGuard } from './use-run-guard.tsx';
import { useRunPartsEarly } from './use-run-parts-early.ts';
import { useShortcuts } from './use-shortcuts.ts';
import type { PlaygroundWords } from './words.ts';

interface Props {
  readonly words: PlaygroundWords;
  /** The words for the headers of an answer, with their slots open. */
  readonly decoder: DecodedWords;
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

function Desk({ words, decoder, initialModelId, endpoint: given }: Props) {
  'use memo';
  const t = useTranslations('playground.panes');
  const [parts] = useState(sharedRunParts);
  const desk = useDesk({ parts, words, initialModelId });
  // What stands beside the form follows when the form has answered.
  const settled = useDeferredValue(desk.draft);
  const ready = useAddress(desk, words);
  useRunPartsEarly();
  const endpoint = useEndpoint(given);
  const [pane, setPane] = useState<Pane>('request');
  const [window, setWindow] = useState<DeskWindow | null>(null);
  const showField = (path: string | undefined) => {
    setPane('request');
    if (path) requestAnimationFrame(() => focusField(path));
  };
  const { run, question } = useRunGuard({ desk, onStart: () => setPane('result'), onWrong: showField });
  const actions: RunActions = {
    ...desk.actions,
    onUseAsInput: (name, url) => {
      desk.actions.onUseAsInput(name, url);
      showField(`input.${name}`);
    },
    onMend: (draft, path) => {
      desk.actions.onMend(draft);
      showField(path);
    },
  };
  useShortcuts(useCallback(() => setWindow('keyboard'), []));
  const sending = desk.run !== undefined && stateOf(desk.run) === 'SENDING' && !desk.run.retrying;
  const shown = (name: Pane) => (pane === name ? '' : 'max-[700px]:hidden');
  return (
    <div data-waiting={ready ? undefined : ''} className="desk">
      <InTurn>
        <DeskBar desk={desk} words={words} onWindow={setWindow} />
      </InTurn>
      <PaneSwitch pane={pane} onSwitch={setPane} />
      <div className="desk-panes">
        <section aria-label={t('request')} className={`desk-pane bg-surface ${shown('request')}`}>
          <InTurn>
            <RequestForm desk={desk} ready={ready} onRun={run}>
              <InTurn>
                <Invoice
                  price={desk.price}
                  modelId={desk.draft.modelId}
                  words={words}
                  sending={sending}
                  balance={desk.balance}
                >
                  <LimitInput />
                </Invoice>
              </InTurn>
            </RequestForm>
          </InTurn>
        </section>
        <section
          aria-label={t('result')}
          className={`desk-pane gap-4 px-5 py-4 max-[700px]:px-4 min-[700px]:border-l min-[700px]:border-line ${shown('result')}`}
        >
          <ResultParts
            desk={desk}
            draft={settled}
            legal={ready && desk.legal}
            words={words}
            actions={actions}
          />
        </section>
        <section aria-label={t('code')} className={`desk-pane desk-code ${shown('code')}`}>
          <CodePane desk={desk} client={parts.client} words={words} decoder={decoder} endpoint={endpoint} />
        </section>
      </div>
      <InTurn>
        <PhoneBar price={desk.price} words={words} disabled={sending || !ready} />
      </InTurn>
      <DeskWindows open={window} desk={desk} words={words} onClose={() => setWindow(null)} onShow={setPane} />
      {question}
    </div>
  );
}
