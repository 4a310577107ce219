import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { headers } from '#contract/limits.ts';
import { formatTime } from '../format.ts';
import type { Run } from '../runs/run.ts';
import { wasReplayed } from '../runs/submit-run.ts';
import type { PlaygroundWords } from '../words.ts';

const explained = [
  [headers.limit, 'limit'],
  [headers.remaining, 'remaining'],
  [headers.reset, 'reset'],
  [headers.retryAfter, 'retryAfter'],
  [headers.policy, 'policy'],
  [headers.rateLimit, 'rateLimit'],
  [headers.requestId, 'requestId'],
  ['Content-Type', 'contentType'],
] as const;

/** The headers of the answer: each value, then what it means with its unit. */
export function HeaderPanel({ run, words }: { run: Run; words: PlaygroundWords }) {
  const t = useTranslations('playground.inspector');
  const more = useTranslations('playgroundInspector.headers');
  const { exchange } = run;
  if (!exchange) return <p className="px-4 py-3 text-13 text-ink-3">{more('none')}</p>;
  const known = explained.map(([name]) => name.toLowerCase());
  const others = Object.entries(exchange.headers).filter(
    ([name]) => !known.includes(name) && name !== headers.idempotencyReplayed.toLowerCase(),
  );
  return (
    <>
      <HeaderTable>
        <Row name={headers.idempotencyKey} value={run.idempotencyKey}>
          {wasReplayed(run) ? t('replayed') : t('fresh')}
        </Row>
        {explained.map(([name, word]) => {
          const value = exchange.headers[name.toLowerCase()];
          return value === undefined ? null : (
            <Row key={name} name={name} value={value}>
              {t(word)}
              {name === headers.remaining && <Gauge run={run} left={Number(value)} />}
              {name === headers.reset && exchange.receivedAt !== undefined && (
                <> {more('at', { time: clock(exchange.receivedAt + Number(value) * 1000, words) })}</>
              )}
            </Row>
          );
        })}
      </HeaderTable>
      <details className="border-t border-line">
        <summary className="px-4 py-2 text-12 text-ink-2">{more('others')}</summary>
        <HeaderTable>
          {others.map(([name, value]) => (
            <Row key={name} name={name} value={value} />
          ))}
        </HeaderTable>
      </details>
    </>
  );
}

function HeaderTable({ children }: { children: ReactNode }) {
  return (
    <table className="w-full table-fixed text-12">
      <tbody>{children}</tbody>
    </table>
  );
}

/** A time of day, to the second. */
function clock(moment: number, { locale }: PlaygroundWords): string {
  return formatTime(moment, locale);
}

function Row({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <tr className="border-b border-line align-baseline last:border-0">
      <th scope="row" className="w-[44%] py-1.5 pl-4 text-left font-mono font-normal break-words">
        {name}
      </th>
      <td className="py-1.5 pr-4 pl-3">
        <span className="block font-mono break-all text-ink">{value}</span>
        {children && <span className="text-ink-3">{children}</span>}
      </td>
    </tr>
  );
}

/** What is left of the window, as a bar beside its figure. */
function Gauge({ run, left }: { run: Run; left: number }) {
  const t = useTranslations('playgroundInspector.headers');
  const limit = Number(run.exchange?.headers[headers.limit.toLowerCase()]);
  if (!Number.isFinite(limit) || limit <= 0) return null;
  return (
    <meter min={0} max={limit} value={left} aria-label={t('gauge', { left, limit })} className="gauge" />
  );
}
