import { useTranslations } from 'next-intl';
import { headers } from '#contract/limits.ts';
import { CodeView } from '../code/code-view.tsx';
import type { Run } from '../runs/run.ts';

const shown = [
  [headers.remaining, 'remaining'],
  [headers.reset, 'reset'],
] as const;

/** The answer to `generate`, short: what the snippets select, and the limits that its headers tell. */
export function ResponsePane({ run }: { run: Run | undefined }) {
  const t = useTranslations('playground');
  const { exchange } = run ?? {};
  return (
    <>
      <div className="flex min-h-10 items-center justify-between gap-3 border-b border-line px-4 text-13 font-medium">
        {t('bar.response')}
        {exchange && (
          <span className="font-mono text-12 font-normal">
            HTTP {exchange.status} <span className="text-ink-3">{Math.round(exchange.milliseconds)} ms</span>
          </span>
        )}
      </div>
      {run && exchange ? (
        <>
          <CodeView code={answerText(run)} language="json" label={t('bar.response')} />
          <dl className="px-4 pb-3 text-12 text-ink-3">
            {shown.map(([name, word]) => {
              const value = exchange.headers[name.toLowerCase()];
              return value === undefined ? null : (
                <div key={name} className="flex flex-wrap gap-x-3">
                  <dt className="font-mono">{name}:</dt>
                  <dd>
                    <span className="font-mono text-ink">{value}</span> {t(`inspector.${word}`)}
                  </dd>
                </div>
              );
            })}
          </dl>
        </>
      ) : (
        <p className="px-4 py-3 text-13 text-ink-3">{t('bar.waiting')}</p>
      )}
    </>
  );
}

/** What the printed request would get: the four fields it selects; the whole answer where there is only an error. */
function answerText({ generation, failure, exchange }: Run): string {
  if (!generation) return failure ? indented(exchange?.body ?? '') : '';
  const { id, creditCost, estimatedTime } = generation;
  return JSON.stringify({ data: { generate: { id, status: 'QUEUED', creditCost, estimatedTime } } }, null, 2);
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body; // An answer that is not JSON is shown as it came.
  }
}
