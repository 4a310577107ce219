'use client';

import { shareText } from '#components/status/measure-text.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { measuredText, numberText } from './entry-text.ts';
import type { Status } from './read-status.ts';
import { useStatus } from './use-status.ts';

type Word =
  | 'asking'
  | 'none'
  | 'accept'
  | 'result'
  | 'success'
  | 'count'
  | 'engine'
  | 'LIVE'
  | 'SIMULATED'
  | 'unreadable'
  | 'all';

/** What this deployment measured of a model, and what serves it now. Says so where nobody ran it yet. */
export function ModelMeasured({
  provider,
  words,
  locale,
}: {
  provider: string;
  words: Readonly<Record<Word, string>>;
  locale: Locale;
}) {
  const status = useStatus();
  const figures = status ? figuresOf(status, provider, locale) : undefined;
  const missing = status === undefined ? words.asking : words.unreadable;
  const rows = (['engine', 'accept', 'result', 'success', 'count'] as const).map((key) => {
    if (!status) return [key, null] as const;
    if (key === 'engine') return [key, engineText(status, provider, words)] as const;
    return [key, figures?.[key] ?? words.none] as const;
  });
  return (
    <div className="needs-script">
      <dl className="grid grid-cols-2 gap-y-4 sm:grid-cols-5" aria-busy={status === undefined}>
        {rows.map(([key, value]) => (
          <div key={key} className="min-w-0 border-l border-line-2 pr-3 pl-3.5 max-sm:first:col-span-2">
            <dt className="text-12 font-medium text-ink-3">{words[key]}</dt>
            <dd className="mt-0.5 font-medium [overflow-wrap:anywhere]">
              {value ?? <span aria-hidden="true">…</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 flex flex-wrap gap-x-4 text-13">
        {!status && <span className="text-ink-3">{missing}</span>}
        <a href={localize(locale, '/status')}>{words.all}</a>
      </p>
    </div>
  );
}

function engineText(status: Status, provider: string, words: Readonly<Record<Word, string>>): string {
  const engine = status.engines.find(({ id }) => id === provider)?.engine;
  if (engine === 'LIVE' || engine === 'SIMULATED') return words[engine];
  return engine ?? words.none;
}

/** Of the engine that serves the model now: the two are never mixed. */
function figuresOf(status: Status, provider: string, locale: Locale) {
  const engine = status.engines.find(({ id }) => id === provider)?.engine;
  const row = status.week.providers.find((each) => each.provider === provider && each.engine === engine);
  if (!row) return undefined;
  const { accept, result, successRate, completed, failed } = row.measurement;
  return {
    accept: accept ? milliseconds(accept.p50, locale) : undefined,
    result: result ? measuredText(result.p50, locale) : undefined,
    success: successRate === null ? undefined : shareText(successRate, locale),
    count: numberText(completed + failed, locale),
  };
}

function milliseconds(seconds: number, locale: Locale): string {
  return seconds < 1
    ? `${numberText(Math.round(seconds * 1_000), locale)} ms`
    : measuredText(seconds, locale);
}
