import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { headers } from '#contract/limits.ts';
import type { Run } from '../runs/run.ts';
import { wasReplayed } from '../runs/submit-run.ts';
import { CodeView } from './code-view.tsx';
import { Tabs } from './tabs.tsx';

const tabs = ['headers', 'request', 'response'] as const;

/** What went over the wire for a run: the headers with their units, the request, the answer. */
export function Inspector({ run }: { run: Run | undefined }) {
  const t = useTranslations('playground.inspector');
  const [selected, setSelected] = useState<(typeof tabs)[number]>('headers');
  return (
    <div className="min-w-0 border-t border-line-2">
      <Tabs
        label={t('label')}
        tabs={tabs.map((id) => ({ id, label: t(id) }))}
        selected={selected}
        onSelect={setSelected}
      >
        {run?.exchange ? (
          <Panel tab={selected} run={run} />
        ) : (
          <p className="px-4 py-3 text-13 text-ink-3">{t('empty')}</p>
        )}
      </Tabs>
    </div>
  );
}

function Panel({ tab, run }: { tab: (typeof tabs)[number]; run: Run }) {
  const t = useTranslations('playground.inspector');
  switch (tab) {
    case 'headers':
      return <Headers run={run} />;
    case 'request':
      return (
        <CodeView
          code={JSON.stringify({ operationName: 'Generate', variables: { input: run.request } }, null, 2)}
          language="json"
          label={t('request')}
        />
      );
    case 'response':
      return <CodeView code={indented(run.exchange?.body ?? '')} language="json" label={t('response')} />;
  }
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body; // An answer that is not JSON is shown as it came.
  }
}

const known = [
  [headers.limit, 'limit'],
  [headers.remaining, 'remaining'],
  [headers.reset, 'reset'],
  [headers.retryAfter, 'retryAfter'],
  [headers.policy, 'policy'],
  [headers.rateLimit, 'rateLimit'],
  [headers.requestId, 'requestId'],
  ['Content-Type', 'contentType'],
] as const;

function Headers({ run }: { run: Run }) {
  const t = useTranslations('playground.inspector');
  const received = run.exchange?.headers ?? {};
  return (
    <table className="w-full text-12">
      <tbody>
        <HeaderRow name="HTTP" value={String(run.exchange?.status ?? '')} />
        <HeaderRow
          name={headers.idempotencyKey}
          value={run.idempotencyKey}
          meaning={wasReplayed(run) ? t('replayed') : t('fresh')}
        />
        {known.map(([name, word]) => {
          const value = received[name.toLowerCase()];
          return value === undefined ? null : (
            <HeaderRow key={name} name={name} value={value} meaning={t(word)} />
          );
        })}
      </tbody>
    </table>
  );
}

function HeaderRow({ name, value, meaning }: { name: string; value: string; meaning?: string }) {
  return (
    <tr className="border-b border-line align-baseline last:border-0">
      <th scope="row" className="py-1.5 pl-4 text-left font-mono font-normal whitespace-nowrap">
        {name}
      </th>
      <td className="py-1.5 pr-4 pl-4">
        <span className="block font-mono break-all text-ink">{value}</span>
        {meaning && <span className="text-ink-3">{meaning}</span>}
      </td>
    </tr>
  );
}
