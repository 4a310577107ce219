import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DecodedWords } from '#components/limits/decoded-table.tsx';
import type { PortalClient } from '../client/portal-client.ts';
import { Tabs } from '../code/tabs.tsx';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { BundlePanel } from './bundle-panel.tsx';
import { HeaderPanel } from './header-panel.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import { RequestPanel } from './request-panel.tsx';
import { ResponsePanel } from './response-panel.tsx';
import { VerdictRow } from './verdict-row.tsx';
import { WebhookPanel } from './webhook-panel.tsx';

const tabs = ['headers', 'request', 'response', 'webhook', 'replay', 'bundle'] as const;
type Tab = (typeof tabs)[number];

export interface InspectorProps {
  readonly run: Run;
  readonly client: PortalClient;
  readonly words: PlaygroundWords;
  /** The words for the headers of an answer. */
  readonly decoder: DecodedWords;
  /** The GraphQL address that the portal forwards to. */
  readonly endpoint: string;
  /** Starts the same request as a new intent, under a new key. */
  readonly onAgain: (run: Run) => void;
}

/** What went over the wire for a run, and what each layer says of it. */
export function Inspector(props: InspectorProps) {
  'use memo';
  const t = useTranslations('playgroundInspector');
  const [selected, setSelected] = useState<Tab>('headers');
  return (
    <div className="inspector min-w-0 border-t border-line-2">
      <VerdictRow run={props.run} />
      <Tabs
        label={t('label')}
        tabs={tabs.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        selected={selected}
        onSelect={setSelected}
      >
        <Panel tab={selected} {...props} />
      </Tabs>
    </div>
  );
}

function Panel({ tab, run, client, words, decoder, endpoint, onAgain }: InspectorProps & { tab: Tab }) {
  switch (tab) {
    case 'headers':
      return <HeaderPanel run={run} words={words} decoder={decoder} />;
    case 'request':
      return <RequestPanel run={run} endpoint={endpoint} />;
    case 'response':
      return <ResponsePanel run={run} words={words} />;
    case 'webhook':
      return <WebhookPanel run={run} client={client} words={words} />;
    case 'replay':
      return <ReplayPanel key={run.id} run={run} client={client} words={words} onAgain={onAgain} />;
    case 'bundle':
      return <BundlePanel run={run} endpoint={endpoint} />;
  }
}
