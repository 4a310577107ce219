import { useTranslations } from 'next-intl';
import type { Exchange } from '../client/outcome.ts';
import { CodeView } from '../code/code-view.tsx';
import { formatNumber } from '../format.ts';
import { PathMessage } from '../path-message.tsx';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

/** The answers as they came: to the request, and to the newest question how it stands; quoted against charged. */
export function ResponsePanel({ run, words }: { run: Run; words: PlaygroundWords }) {
  const t = useTranslations('playgroundInspector.response');
  const { exchange, followed, generation, quoted } = run;
  if (!exchange) return <p className="px-4 py-3 text-13 text-ink-3">{t('none')}</p>;
  return (
    <>
      {generation && quoted && (
        <p className="border-b border-line px-4 py-2 text-12 text-ink-2">
          {t('credits', {
            quoted: formatNumber(quoted.creditCost, words.locale),
            charged: formatNumber(generation.creditCost, words.locale),
          })}
        </p>
      )}
      {generation?.warnings.map(({ path, message }) => (
        <p key={`${path} ${message}`} lang="en" className="border-b border-line px-4 py-2 text-12 text-ink-2">
          <PathMessage path={path} message={message} />
        </p>
      ))}
      <Answer title={t('generate')} exchange={exchange} />
      {followed && <Answer title={t('generation')} exchange={followed} />}
    </>
  );
}

function Answer({ title, exchange }: { title: string; exchange: Exchange }) {
  return (
    <section className="border-t border-line first-of-type:border-0">
      <h2 className="flex justify-between gap-3 px-4 pt-2.5 text-12 font-medium text-ink-3">
        {title}
        <span className="font-mono font-normal">
          HTTP {exchange.status}, {Math.round(exchange.milliseconds)} ms
        </span>
      </h2>
      <CodeView code={indented(exchange.body)} language="json" label={title} />
    </section>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body; // An answer that is not JSON is shown as it came.
  }
}
