import { plans } from '#catalog/plans.ts';
import { fill } from '#components/models/search/fill.ts';
import { Icon } from '#components/ui/icon.tsx';
import { languageTags } from '#i18n/routing.ts';
import { type BasketItem, basketTotal, timesCovered } from './basket.ts';
import type { PriceWords } from './price-text.ts';

export interface BasketWords extends PriceWords {
  readonly total: string;
  readonly list: Readonly<Record<'title' | 'remove' | 'covered' | 'short', string>>;
  /** Names of the plans, by id. */
  readonly plans: Readonly<Record<string, string>>;
}

/** Several requests as one invoice, and how far the credits of each plan go. */
export function BasketTable({
  items,
  change,
  words,
}: {
  items: readonly BasketItem[];
  change: (items: readonly BasketItem[]) => void;
  words: BasketWords;
}) {
  if (items.length === 0) return null;
  const { list } = words;
  const number = (value: number) => value.toLocaleString(languageTags[words.locale]);
  const total = basketTotal(items);
  return (
    <section
      aria-label={list.title}
      className="mt-4 rounded border border-line-2 bg-surface px-4 py-3.5 md:px-5"
    >
      <h2 className="text-16">{list.title}</h2>
      <ul className="mt-1.5 font-mono text-13">
        {items.map((item) => (
          <li key={item.name + item.detail} className="flex items-baseline gap-3 border-b border-line py-1.5">
            <span className="min-w-0 flex-1">
              <b className="font-sans font-medium">{item.name}</b>{' '}
              <span className="text-12 text-ink-2 [overflow-wrap:anywhere]">{item.detail}</span>
            </span>
            <span className="whitespace-nowrap text-ink-2">
              {number(item.runs)} × {number(item.credits)}
            </span>
            <b className="min-w-16 text-right font-medium">{number(item.runs * item.credits)}</b>
            <button
              type="button"
              aria-label={fill(list.remove, { name: item.name })}
              onClick={() => change(items.filter((other) => other !== item))}
              className="grid size-6 place-items-center self-center rounded-sm text-ink-2 hover:text-ink pointer-coarse:size-10"
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      <p
        className="mt-2 flex justify-between border-t border-ink pt-2 pr-9 font-mono text-13 font-semibold"
        role="status"
      >
        <span>{words.total}</span>
        <span>{number(total)}</span>
      </p>
      <ul className="mt-2.5 text-13 text-ink-2">
        {plans.map(({ id, startingCredits }) => {
          const times = timesCovered(startingCredits, total);
          return (
            <li key={id}>
              {fill(times > 0 ? list.covered : list.short, {
                name: words.plans[id] ?? id,
                total: number(startingCredits),
                count: number(times),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
