'use client';

import { useState } from 'react';
import { ExchangeView, type ExchangeWords } from '#components/labs/exchange-view.tsx';
import { sendToPortal, sendWithoutKey } from '#components/labs/send-to-portal.ts';
import { readVerdicts } from '#components/labs/verdicts.ts';
import type { DecodedWords } from '#components/limits/decoded-table.tsx';
import type { Exchange } from '#components/playground/client/outcome.ts';
import { button } from '#components/ui/button.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { fillText } from '#i18n/fill-text.ts';
import type { Locale } from '#i18n/routing.ts';
import { errorDemos } from './error-demos.ts';
import { keylessQuery } from './keyless-query.ts';
import { runDemo } from './run-demo.ts';

interface Words extends ExchangeWords {
  readonly failed: string;
  readonly elsewhere: string;
  readonly error: Readonly<Record<'run' | 'again' | 'sending' | 'following' | 'other' | 'as', string>>;
}

type Progress = 'ready' | 'sending' | 'following';

const oneSecond = () => new Promise<void>((resolve) => setTimeout(resolve, 1_000));

/** Sends the request that gets this code, and shows what came. */
export function ErrorLab(props: { code: ErrorCode; words: Words; decoder: DecodedWords; locale: Locale }) {
  const { code, words, locale } = props;
  const [progress, setProgress] = useState<Progress>('ready');
  const [exchange, setExchange] = useState<Exchange | null>(null);
  const [problem, setProblem] = useState('');
  const run = async () => {
    setProgress('sending');
    setProblem('');
    try {
      const answer = await runDemo(errorDemos[code], {
        send: (request) => sendToPortal(request, locale),
        sendWithoutKey: () => sendWithoutKey(keylessQuery, locale),
        pause: oneSecond,
        onAccepted: () => setProgress('following'),
      });
      setExchange(answer);
      setProblem(readVerdicts(answer) ? '' : words.elsewhere);
    } catch {
      setProblem(words.failed);
    }
    setProgress('ready');
  };
  const { run: first, again, other, as: same } = words.error;
  const said = exchange ? readVerdicts(exchange)?.code : undefined;
  const label = progress === 'ready' ? (exchange ? again : first) : words.error[progress];
  return (
    <div className="needs-script">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <button
          type="button"
          className={button('ink')}
          disabled={progress !== 'ready'}
          onClick={() => void run()}
        >
          {label}
        </button>
        <p role="status" className={said === code ? 'text-ink-2' : 'text-failed'}>
          {problem || (said ? fillText(said === code ? same : other, { name: said }) : '')}
        </p>
      </div>
      {exchange && <ExchangeView exchange={exchange} {...props} />}
    </div>
  );
}
