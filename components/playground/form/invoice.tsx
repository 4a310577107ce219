import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { button } from '#components/ui/button.ts';
import type { QuoteLine } from '#contract/operations.ts';
import { formatNumber } from '../format.ts';
import type { Price } from '../use-quote.ts';
import type { PlaygroundWords } from '../words.ts';
import { controlId } from './field-frame.tsx';
import { lightField } from './light-field.ts';
import { optionWords } from './option-field.tsx';

interface Props {
  readonly price: Price;
  readonly modelId: string;
  readonly words: PlaygroundWords;
  readonly sending: boolean;
  /** Credits that can be spent, where that is known. */
  readonly balance?: number;
  /** Under the button: when to ask before it spends. */
  readonly children?: ReactNode;
}

/** The price, line by line; its last line is the button that spends it. */
export function Invoice({ price, modelId, words, sending, balance, children }: Props) {
  'use memo';
  const t = useTranslations('playground');
  const lineLabel = useLineLabel(modelId, words);
  const amount = (credits: number) => formatNumber(credits, words.locale);
  const { range } = price;
  return (
    <section aria-label={t('invoice.label')} className="border-t border-line-2 bg-surface px-5 pt-3 pb-4">
      <ul className="font-mono text-12">
        {price.lines.map((line) => (
          <Line
            key={`${line.field} ${line.label}`}
            path={line.field}
            label={lineLabel(line)}
            amount={amount(line.credits)}
          />
        ))}
        <Line
          total
          path={null}
          label={range ? t('invoice.between') : t('invoice.total')}
          amount={range ? `${amount(range.min)}–${amount(range.max)}` : amount(price.creditCost)}
        />
        {balance !== undefined && <Remains balance={balance} cost={price.creditCost} amount={amount} />}
      </ul>
      <RunButton price={price} sending={sending} className="mt-3 w-full max-[700px]:hidden" shortcut />
      <p className="mt-2 text-12 text-ink-3">
        {t('invoice.note')}{' '}
        {price.estimatedTime !== null && t('invoice.estimate', { seconds: price.estimatedTime })}
      </p>
      {children}
    </section>
  );
}

interface RemainsProps {
  readonly balance: number;
  readonly cost: number;
  readonly amount: (credits: number) => string;
}

function Remains({ balance, cost, amount }: RemainsProps) {
  const t = useTranslations('playground.invoice');
  const left = balance - cost;
  if (left < 0) return <li className="py-0.5 text-failed">{t('tooDear', { missing: -left, balance })}</li>;
  return <Line path={null} label={t('remains', { balance })} amount={amount(left)} />;
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
        {price.range ? t('run.between', { ...price.range }) : t('run.credits', { credits: price.creditCost })}
        {shortcut && (
          <kbd className="rounded-sm border border-on-sun/40 px-1.5 text-11 pointer-coarse:hidden">
            {t('shortcut')}
          </kbd>
        )}
      </span>
    </button>
  );
}

interface LineProps {
  /** Path of the field that causes the line; null where none does. */
  readonly path: string | null;
  readonly label: string;
  readonly amount: string;
  readonly total?: boolean;
}

/** A line leads to its field, and marks it while it is pointed at. */
function Line({ path, label, amount, total }: LineProps) {
  const look = total ? 'mt-1.5 border-t border-ink pt-1.5 font-semibold' : 'text-ink-2';
  return (
    <li className={`flex gap-2 py-0.5 ${look}`}>
      {path === null ? <span className="min-w-0">{label}</span> : <FieldLink path={path} label={label} />}
      <span className="mb-1 flex-1 border-b border-dotted border-line-2" aria-hidden="true" />
      <span className="font-medium text-ink">{amount}</span>
    </li>
  );
}

function FieldLink({ path, label }: { path: string; label: string }) {
  const light = () => lightField(path, true);
  const dim = () => lightField(path, false);
  return (
    <button
      type="button"
      className="min-w-0 text-left hover:text-ink hover:underline"
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
      onClick={() => focusField(path)}
    >
      {label}
    </button>
  );
}

/** Moves to the control of a field; of several under one name, to the one that is chosen. */
export function focusField(path: string): void {
  const group = document.querySelector<HTMLInputElement>(`input[name="${CSS.escape(path)}"]:checked`);
  (document.getElementById(controlId(path)) ?? group)?.focus();
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
