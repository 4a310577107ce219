import { decodeHeaders } from '#components/limits/decode-headers.ts';
import { DecodedTable, type DecodedWords } from '#components/limits/decoded-table.tsx';
import type { Exchange } from '#components/playground/client/outcome.ts';
import { CodeView } from '#components/playground/code/code-view.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { fillText } from '#i18n/fill-text.ts';
import type { Locale } from '#i18n/routing.ts';
import { exchangeHead } from './send-to-portal.ts';
import { indented, readVerdicts, type Verdicts } from './verdicts.ts';

export interface ExchangeWords {
  readonly verdicts: Readonly<
    Record<'http' | 'graphql' | 'generation' | 'noErrors' | 'noGeneration', string>
  >;
  readonly headers: string;
  readonly body: string;
  /** `{count} ms`. */
  readonly milliseconds: string;
}

/** An answer: its three verdicts, its headers decoded but for those of HTTP itself, its body as it came. */
export function ExchangeView(props: {
  exchange: Exchange;
  words: ExchangeWords;
  decoder: DecodedWords;
  locale: Locale;
}) {
  const { exchange, words, decoder, locale } = props;
  const verdicts = readVerdicts(exchange);
  const lines = decodeHeaders(exchangeHead(exchange)).filter(({ meanings }) => meanings[0]?.key !== 'plain');
  return (
    <div>
      {verdicts && (
        <VerdictList
          verdicts={verdicts}
          words={words}
          time={fillText(words.milliseconds, { count: Math.round(exchange.milliseconds) })}
        />
      )}
      <div className="grid border-t border-line lg:grid-cols-2">
        <div className="min-w-0 border-b border-line lg:border-r lg:border-b-0">
          <h3 className="border-b border-line px-4 py-2 text-13 font-medium text-ink-3">{words.headers}</h3>
          <DecodedTable lines={lines} words={decoder} locale={locale} />
        </div>
        <div className="min-w-0">
          <h3 className="border-b border-line px-4 py-2 text-13 font-medium text-ink-3">{words.body}</h3>
          <CodeView code={indented(exchange.body)} language="json" label={words.body} />
        </div>
      </div>
    </div>
  );
}

function VerdictList({ verdicts, words, time }: { verdicts: Verdicts; words: ExchangeWords; time: string }) {
  const { http, codes, generation } = verdicts;
  const failed = generation === 'FAILED' || generation === 'CANCELED';
  return (
    <dl className="grid border-t border-line sm:grid-cols-3">
      <Verdict label={words.verdicts.http} good={http < 400} value={`${http}`} note={time} />
      <Verdict
        label={words.verdicts.graphql}
        good={codes.length === 0}
        value={codes.length === 0 ? words.verdicts.noErrors : codes.join(', ')}
      />
      <Verdict
        label={words.verdicts.generation}
        good={generation === null ? null : !failed}
        value={generation ?? words.verdicts.noGeneration}
      />
    </dl>
  );
}

function Verdict(props: { label: string; good: boolean | null; value: string; note?: string }) {
  const { good } = props;
  const color = good === null ? 'text-ink-2' : good ? 'text-completed' : 'text-failed';
  return (
    <div className="border-line px-4 py-2.5 not-first:border-t sm:not-first:border-t-0 sm:not-first:border-l">
      <dt className="text-12 text-ink-3">{props.label}</dt>
      <dd className={`flex items-center gap-1.5 font-mono text-13 font-medium break-all ${color}`}>
        {good !== null && <Icon name={good ? 'done' : 'failed'} />}
        {props.value}
        {props.note && <span className="font-normal text-ink-3">{props.note}</span>}
      </dd>
    </div>
  );
}
