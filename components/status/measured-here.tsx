'use client';

import { useEffect, useState } from 'react';
import { Section } from '#components/ui/section.tsx';
import { fillText } from '#i18n/fill-text.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { Figure, FigureRow } from './figure-row.tsx';
import { secondsText, shareText } from './measure-text.ts';
import { busiest, endedCount, type Measurements, type StatusModel, statusRows } from './status-rows.ts';

type Word = 'title' | 'count' | 'link' | 'accept' | 'accept95' | 'file' | 'success';

interface Props {
  readonly models: readonly StatusModel[];
  readonly words: Readonly<Record<Word, string>>;
  readonly locale: Locale;
}

/** A few figures of the last 24 hours. Nothing at all until there are some. */
export function MeasuredHere({ models, words, locale }: Props) {
  const data = useDay();
  if (!data?.total.accept) return null;
  const { total } = data;
  const rows = statusRows(models, data);
  const files = [busiest(rows, 'IMAGE'), busiest(rows, 'VIDEO')].filter((model) => model !== undefined);
  const count = endedCount(total).toLocaleString(locale);
  const note = (
    <>
      {fillText(words.count, { count })} <a href={localize(locale, '/status')}>{words.link}</a>
    </>
  );
  return (
    <div data-live>
      <Section id="measured" title={words.title} note={note}>
        <FigureRow>
          <Figure label={words.accept}>{secondsText(data.total.accept.p50, locale)}</Figure>
          <Figure label={words.accept95}>{secondsText(data.total.accept.p95, locale)}</Figure>
          {files.map(({ name, result }) => (
            <Figure key={name} label={fillText(words.file, { name })}>
              {secondsText(result.p50, locale)}
            </Figure>
          ))}
          {total.successRate !== null && (
            <Figure label={words.success}>{shareText(total.successRate, locale)}</Figure>
          )}
        </FigureRow>
      </Section>
    </div>
  );
}

/** What was measured in the last 24 hours; null until it is known, and where it can not be. */
function useDay(): Measurements | null {
  const [day, set] = useState<Measurements | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    readDay(leaving.signal).then(set, (error: unknown) => {
      if (!leaving.signal.aborted) console.warn('What was measured could not be read.', error);
    });
    return () => leaving.abort();
  }, []);
  return day;
}

async function readDay(signal: AbortSignal): Promise<Measurements> {
  const response = await fetch('/status.json', { signal });
  if (!response.ok) throw new Error(`/status.json answered HTTP ${response.status}.`);
  const { day }: { readonly day: Measurements } = await response.json();
  return day;
}
