'use client';

import { useState } from 'react';
import type { DecodedWords } from '#components/limits/decoded-table.tsx';
import { button } from '#components/ui/button.ts';
import { fillText } from '#i18n/fill-text.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { ExchangeView, type ExchangeWords } from './exchange-view.tsx';
import {
  type IntentResult,
  type IntentStep,
  intentSteps,
  type LedgerRow,
  openLedger,
  sendIntent,
  untilEnded,
} from './intent-run.ts';
import { IntentTables, type IntentWords } from './intent-tables.tsx';
import { sendToPortal } from './send-to-portal.ts';

interface Words extends ExchangeWords {
  readonly failed: string;
  readonly idempotency: IntentWords & Readonly<Record<IntentStep | 'key' | 'waiting', string>>;
}

interface LabProps {
  /** The cheapest model and what one picture of it costs. */
  readonly base: { readonly type: string; readonly provider: string };
  readonly credits: number;
  readonly words: Words;
  readonly decoder: DecodedWords;
  readonly locale: Locale;
}

/** Sends a request, the same again, its key with another text, and a new key; shows what each did to the ledger. */
export function IdempotencyLab(props: LabProps) {
  const { credits, words, locale } = props;
  const { idempotency } = words;
  const { results, rows, isSending, isWaiting, problem, run } = useIntents(props);
  const price = credits.toLocaleString(languageTags[locale]);
  const last = results.at(-1);
  const hasSent = results.some(({ generationId }) => generationId !== null);
  const spends: IntentStep = hasSent ? 'fresh' : 'first';
  return (
    <div className="needs-script overflow-hidden rounded border border-line-2 bg-surface text-14">
      <div className="flex flex-wrap items-center gap-2 px-4 py-3">
        {intentSteps.map((step) => (
          <button
            key={step}
            type="button"
            disabled={isSending || (step === 'first' ? hasSent : !hasSent) || (step === 'fresh' && isWaiting)}
            className={button(step === spends ? 'sun' : 'plain')}
            onClick={() => void run(step)}
          >
            {fillText(idempotency[step], { credits: price })}
          </button>
        ))}
      </div>
      <p role="status" className="px-4 pb-3 text-13 text-ink-2 empty:hidden">
        {isWaiting ? idempotency.waiting : ''}
      </p>
      <p role="alert" className="px-4 pb-3 text-failed empty:hidden">
        {problem ? words.failed : ''}
      </p>
      {results.length > 0 && (
        <IntentTables results={results} rows={rows} words={idempotency} locale={locale} />
      )}
      {last && <ExchangeView exchange={last.exchange} {...props} />}
    </div>
  );
}

const oneSecond = () => new Promise<void>((resolve) => setTimeout(resolve, 1_000));

function useIntents({ base, locale }: LabProps) {
  const [results, setResults] = useState<readonly IntentResult[]>([]);
  const [rows, setRows] = useState<readonly LedgerRow[]>([]);
  const [seen, setSeen] = useState<ReadonlySet<string> | null>(null);
  const [isSending, setSending] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState(false);
  const send = (request: Parameters<typeof sendToPortal>[0]) => sendToPortal(request, locale);
  const attempt = async (step: IntentStep) => {
    const before = seen ?? new Set((await openLedger(send)).map(({ id }) => id));
    const used = results.find((result) => result.step === 'first')?.key;
    const key = step === 'first' || step === 'fresh' ? crypto.randomUUID() : (used ?? '');
    const done = await sendIntent(send, step, key, { base, seen: before });
    setResults([...results, done.result]);
    setRows((known) => [...done.rows, ...known]);
    setSeen(new Set([...before, ...done.rows.map(({ id }) => id)]));
    if (done.result.generationId !== null && !done.result.replayed) void follow(done.result.generationId);
  };
  /** Only a new job has to wait for the end of the one before. */
  const follow = async (id: string) => {
    setWaiting(true);
    await untilEnded(send, id, oneSecond).catch(() => setProblem(true));
    setWaiting(false);
  };
  const run = async (step: IntentStep) => {
    setSending(true);
    setProblem(false);
    await attempt(step).catch(() => setProblem(true));
    setSending(false);
  };
  return { results, rows, isSending, isWaiting, problem, run };
}
