import { useTranslations } from 'next-intl';
import { button } from '#components/ui/button.ts';
import type { QuoteLine } from '#contract/operations.ts';
import { formatNumber } from '../format.ts';
import type { Price } from '../use-quote.ts';
import type { PlaygroundWords } from '../words.ts';
import { optionWords } from './option-field.tsx';

interface Props {
  readonly price: Price;
  readonly modelId: string;
  readonly words: PlaygroundWords;
  readonly sending: boolean;
}

/** The price, line by line; its last line is the button that spends it. */
export function Invoice({ price, modelId, words, sending }: Props) {
  const t = useTranslations('playground');
  const lineLabel = useLineLabel(modelId, words);
  return (
    <section aria-label={t('invoice.label')} className="border-t border-line-2 bg-surface px-5 pt-3 pb-4">
      <ul className="font-mono text-12">
        {price.lines.map((line) => (
          <Line
            key={`${line.field} ${line.label}`}
            label={lineLabel(line)}
            amount={formatNumber(line.credits, words.locale)}
          />
        ))}
        <Line total label={t('invoice.total')} amount={formatNumber(price.creditCost, words.locale)} />
      </ul>
      <RunButton price={price} sending={sending} className="mt-3 w-full max-[700px]:hidden" shortcut />
      <p className="mt-2 text-12 text-ink-3">
        {t('invoice.note')} {t('invoice.estimate', { seconds: price.estimatedTime })}
      </p>
    </section>
  );
}

interface RunButtonProps {
  readonly price: Price;
  readonly sending: boolean;
  readonly className?: string;
  readonly shortcut?: boolean;
  /** Id of the form it sends, where it stands outside. */
  readonly form?: string;
}

/** The one orange button in view. */
export function RunButton({ price, sending, className = '', shortcut, form }: RunButtonProps) {
  const t = useTranslations('playground');
  return (
    <button type="submit" form={form} disabled={sending} className={`${button('sun', 'large')} ${className}`}>
      <span className="mr-auto">{sending ? t('run.sending') : t('run.label')}</span>
      <span className="flex items-center gap-2.5 font-medium">
        {t('run.credits', { credits: price.creditCost })}
        {shortcut && (
          <kbd className="rounded-sm border border-on-sun/40 px-1.5 text-11 pointer-coarse:hidden">
            {t('shortcut')}
          </kbd>
        )}
      </span>
    </button>
  );
}

function Line({ label, amount, total }: { label: string; amount: string; total?: boolean }) {
  const look = total ? 'mt-1.5 border-t border-ink pt-1.5 font-semibold' : 'text-ink-2';
  return (
    <li className={`flex gap-2 py-0.5 ${look}`}>
      <span className="min-w-0">{label}</span>
      <span className="mb-1 flex-1 border-b border-dotted border-line-2" aria-hidden="true" />
      <span className="font-medium text-ink">{amount}</span>
    </li>
  );
}

function useLineLabel(modelId: string, words: PlaygroundWords) {
  const t = useTranslations('playground.invoice');
  return ({ field, value, quantity, unitPrice }: QuoteLine): string => {
    if (field === null) return t('base');
    const [group, name = ''] = field.split('.');
    if (field === 'input.text') return t('text', { characters: quantity * 1000 });
    if (group === 'input') {
      const input = Object.entries(words.inputs).find(([key]) => key === name)?.[1].label ?? name;
      return value === true ? t('with', { input }) : t('without', { input });
    }
    if (name === 'duration') return t('per', { quantity, unit: 's', price: unitPrice });
    const label = optionWords(words, modelId, name).label;
    return typeof value === 'boolean' ? label : `${label} ${String(value)}`;
  };
}
