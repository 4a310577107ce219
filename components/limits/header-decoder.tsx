'use client';

import { useId, useState } from 'react';
import { errorDemos } from '#components/errors/error-demos.ts';
import { exchangeHead, type PortalRequest, sendToPortal } from '#components/labs/send-to-portal.ts';
import { button } from '#components/ui/button.ts';
import type { Locale } from '#i18n/routing.ts';
import { decodeHeaders, secondsToWait } from './decode-headers.ts';
import { DecodedTable, type DecodedWords } from './decoded-table.tsx';
import { spanText } from './span-text.ts';

export interface DecoderWords extends DecodedWords {
  readonly label: string;
  readonly read: string;
  readonly refused: string;
  readonly fetchNote: string;
  readonly failed: string;
  readonly go: string;
  readonly wait: string;
}

const live: PortalRequest = { operation: 'Account' };

/** Explains pasted headers, or those of a live answer. Without a script the example stands decoded. */
export function HeaderDecoder({
  example,
  words,
  locale,
}: {
  example: string;
  words: DecoderWords;
  locale: Locale;
}) {
  const [text, setText] = useState(example);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const lines = decodeHeaders(text);
  const read = async (request: PortalRequest) => {
    setBusy(true);
    setProblem('');
    try {
      setText(exchangeHead(await sendToPortal(request, locale)));
    } catch {
      setProblem(words.failed);
    }
    setBusy(false);
  };
  return (
    <div className="grid rounded border border-line-2 bg-surface lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="needs-script border-b border-line-2 p-4 lg:border-r lg:border-b-0">
        <label htmlFor={id} className="text-13 font-medium">
          {words.label}
        </label>
        <textarea
          id={id}
          value={text}
          rows={9}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          className="mt-1.5 block w-full rounded border border-control bg-paper px-2.5 py-2 font-mono text-12 leading-[1.6]"
        />
        <div className="mt-2.5 flex flex-wrap gap-2">
          <button type="button" disabled={busy} className={button()} onClick={() => void read(live)}>
            {words.read}
          </button>
          <button
            type="button"
            disabled={busy}
            className={button()}
            onClick={() => void read(errorDemos.RATE_LIMIT)}
          >
            {words.refused}
          </button>
        </div>
        <p className="mt-2 text-13 text-ink-3">{words.fetchNote}</p>
        <p role="alert" className="text-13 text-failed">
          {problem}
        </p>
      </div>
      <div className="min-w-0">
        <DecodedTable lines={lines} words={words} locale={locale} />
        <p role="status" className="border-t border-line px-4 py-2.5 font-medium empty:hidden">
          {waitText(secondsToWait(lines), words, locale)}
        </p>
      </div>
    </div>
  );
}

function waitText(seconds: number | null, words: DecoderWords, locale: Locale): string {
  if (seconds === null) return '';
  return seconds === 0 ? words.go : words.wait.replace('{time}', spanText(seconds, locale));
}
