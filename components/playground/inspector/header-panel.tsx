import { useTranslations } from 'next-intl';
import { type DecodedLine, decodeHeaders } from '#components/limits/decode-headers.ts';
import { DecodedTable, type DecodedWords } from '#components/limits/decoded-table.tsx';
import { headerRows } from '#components/limits/header-rows.ts';
import { headers } from '#contract/limits.ts';
import { formatTime } from '../format.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

interface Props {
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly decoder: DecodedWords;
}

/** The headers of the answer, decoded as on the page about limits; first the key that was sent. */
export function HeaderPanel({ run, words, decoder }: Props) {
  const t = useTranslations('playgroundInspector.headers');
  const { exchange } = run;
  if (!exchange) return <p className="px-4 py-3 text-13 text-ink-3">{t('none')}</p>;
  const lines = decodeHeaders(headText(run));
  const about = lines.filter((line) => !isOther(line));
  const others = lines.filter(isOther);
  const resets = resetTime(run, words);
  return (
    <>
      <DecodedTable
        lines={about}
        words={decoder}
        locale={words.locale}
        notes={resets === undefined ? {} : { [headers.reset]: t('at', { time: resets }) }}
      />
      <details className="border-t border-line">
        <summary className="px-4 py-2 text-12 text-ink-2">{t('others')}</summary>
        <DecodedTable lines={others} words={decoder} locale={words.locale} />
      </details>
    </>
  );
}

/** In the order of the page about limits, then as they came. */
function headText({ idempotencyKey, exchange }: Run): string {
  const order = headerRows.map(({ key }) => headers[key].toLowerCase());
  const place = ([name]: [string, string]) => (order.includes(name) ? order.indexOf(name) : order.length);
  const came = Object.entries(exchange?.headers ?? {}).toSorted((a, b) => place(a) - place(b));
  return [[headers.idempotencyKey, idempotencyKey], ...came].map((pair) => pair.join(': ')).join('\n');
}

function isOther({ meanings }: DecodedLine): boolean {
  return meanings.some(({ key }) => key === 'plain' || key === 'unknown');
}

/** The time of day, to the second, at which the window resets; undefined where the answer does not say. */
function resetTime({ exchange }: Run, { locale }: PlaygroundWords): string | undefined {
  const seconds = exchange?.headers[headers.reset.toLowerCase()];
  if (seconds === undefined || exchange?.receivedAt === undefined) return undefined;
  return formatTime(exchange.receivedAt + Number(seconds) * 1000, locale);
}
