import type { Margin } from '#gateway/index.ts';
import { textTable } from '../text-table.ts';
import { dollars } from './dollars.ts';

const HEAD = ['VENDOR', 'MODEL', 'ENDED', 'CREDITS KEPT', 'WORTH', 'VENDOR COST', 'MARGIN'];

interface MarginOptions {
  /** US dollars; undefined where nobody said what a credit is sold for. */
  readonly creditUsd: number | undefined;
  readonly since: Date;
  /** Whose costs are the operator's own: what `VENDOR_COSTS` has. */
  readonly isOwnCost: (margin: Margin) => boolean;
}

/** What came in and what it cost, for each vendor and model and in all, as a table for a terminal. */
export function marginTable(margins: readonly Margin[], options: MarginOptions): string {
  const { creditUsd, since, isOwnCost } = options;
  const title = `Ended at vendors since ${since.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  if (margins.length === 0) return `${title}: nothing.`;
  const vendors = [...new Set(margins.map(({ vendor }) => vendor))];
  const rows = vendors.flatMap((vendor) => {
    const own = margins.filter((margin) => margin.vendor === vendor);
    const each = own.map((margin) => row(margin, creditUsd, isOwnCost(margin)));
    return own.length === 1 ? each : [...each, row(sum(own, { vendor }), creditUsd, own.every(isOwnCost))];
  });
  const all = sum(margins, { vendor: 'all' });
  const lines = vendors.length === 1 ? rows : [...rows, row(all, creditUsd, margins.every(isOwnCost))];
  return [title, textTable([HEAD, ...lines]), ...notes(margins, options)].join('\n');
}

function row(
  { vendor, provider, generations, credits, costMicros }: Margin,
  creditUsd: number | undefined,
  isOwn: boolean,
) {
  const worthMicros = creditUsd === undefined ? null : credits * creditUsd * 1_000_000;
  return [
    vendor,
    provider,
    String(generations),
    String(credits),
    worthMicros === null ? '?' : dollars(worthMicros),
    `${dollars(costMicros)}${isOwn ? '' : '*'}`,
    worthMicros === null ? '?' : dollars(worthMicros - costMicros),
  ];
}

function sum(margins: readonly Margin[], { vendor }: Pick<Margin, 'vendor'>): Margin {
  const total = (part: 'generations' | 'credits' | 'costMicros') =>
    margins.reduce((before, margin) => before + margin[part], 0);
  const sums = {
    generations: total('generations'),
    credits: total('credits'),
    costMicros: total('costMicros'),
  };
  return { vendor, provider: 'all', ...sums };
}

function notes(margins: readonly Margin[], { creditUsd, isOwnCost }: MarginOptions): string[] {
  return [
    ...(margins.every(isOwnCost)
      ? []
      : ['* by a rough list price: put that of your contract in VENDOR_COSTS.']),
    ...(creditUsd === undefined ? ['? set CREDIT_USD to what you sell a credit for, in US dollars.'] : []),
  ];
}
