import { useTranslations } from 'next-intl';
import { button } from '#components/ui/button.ts';
import type { PortalClient } from '../client/portal-client.ts';
import { formatNumber } from '../format.ts';
import type { Draft } from '../request/draft.ts';
import type { PricedDraft } from '../runs/submit-run.ts';
import type { PlaygroundWords } from '../words.ts';
import { useQuotes } from './use-quotes.ts';

interface Props {
  readonly client: PortalClient;
  readonly items: readonly { readonly label: string; readonly draft: Draft }[];
  readonly words: PlaygroundWords;
  readonly balance: number | undefined;
  readonly onConfirm: (priced: readonly PricedDraft[]) => void;
}

/** Several requests on one bill: a line for each, one total, one button. */
export function BatchInvoice({ client, items, words, balance, onConfirm }: Props) {
  const t = useTranslations('playgroundCompare');
  const quotes = useQuotes(
    client,
    items.map(({ draft }) => draft),
  );
  const priced = items.flatMap(({ draft }, at) => {
    const quoted = quotes[at]?.quoted;
    return quoted ? [{ draft, quoted }] : [];
  });
  const total = priced.reduce((sum, { quoted }) => sum + quoted.creditCost, 0);
  const complete = items.length > 0 && priced.length === items.length;
  return (
    <section aria-label={t('invoice')} className="border-t border-line-2 px-5 pt-3 pb-4">
      <ul className="font-mono text-12">
        {items.map(({ label }, at) => (
          <li key={label} className="invoice-line text-ink-2">
            <span>{label}</span>
            <span className="order-2 font-medium text-ink">
              {quotes[at]?.refusal ??
                (quotes[at]?.quoted ? formatNumber(quotes[at].quoted.creditCost, words.locale) : '…')}
            </span>
          </li>
        ))}
        <li className="invoice-line mt-1.5 border-t border-ink pt-1.5 font-semibold">
          <span>{t('total')}</span>
          <span className="order-2">{complete ? formatNumber(total, words.locale) : '…'}</span>
        </li>
      </ul>
      <button
        type="button"
        disabled={!complete}
        className={`${button('sun', 'large')} mt-3 w-full`}
        onClick={() => onConfirm(priced)}
      >
        <span className="mr-auto">{t('confirm', { count: items.length })}</span>
        {complete && <span className="font-medium">{t('credits', { credits: total })}</span>}
      </button>
      <p className="mt-2 text-12 text-ink-3">
        {t('note')}
        {balance !== undefined && complete && ` ${t('left', { credits: balance - total })}`}
      </p>
    </section>
  );
}
