import type { ModelQuote } from '#catalog/quote.ts';
import { languageTags } from '#i18n/routing.ts';
import { lineLabel, type PriceWords } from './price-text.ts';

/** A quote like an invoice: what each line is for, what it adds, and the sum under an ink rule. */
export function Invoice({ quote, total, words }: { quote: ModelQuote; total: string; words: PriceWords }) {
  const number = (value: number) => value.toLocaleString(languageTags[words.locale]);
  return (
    <dl className="font-mono text-13">
      {quote.lines.map((line) => (
        <div key={line.label} className="invoice-line text-ink-2">
          <dt>{lineLabel(line, words)}</dt>
          <dd className="font-medium text-ink">{number(line.credits)}</dd>
        </div>
      ))}
      <div className="invoice-line mt-1.5 border-t border-ink pt-1.5 font-semibold">
        <dt>{total}</dt>
        <dd>{number(quote.creditCost)}</dd>
      </div>
    </dl>
  );
}
