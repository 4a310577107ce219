import type { PriceRule } from '#catalog/model.ts';

/** One thing that a price depends on. */
export type PricePart =
  | { readonly kind: 'base'; readonly credits: number }
  | {
      readonly kind: 'per';
      readonly field: 'duration' | 'text';
      readonly credits: number;
      readonly included: number;
    }
  | {
      readonly kind: 'add' | 'times';
      readonly field: string;
      readonly value: string;
      readonly amount: number;
    };

/** A price rule as the list of its parts, in the order in which they are applied. */
export function priceParts({ base, per, add, times }: PriceRule): PricePart[] {
  return [
    ...(base !== 0 || !per ? [{ kind: 'base', credits: base } as const] : []),
    ...(per
      ? [{ kind: 'per', field: per.field, credits: per.credits, included: per.included ?? 0 } as const]
      : []),
    ...changes('add', add),
    ...changes('times', times),
  ];
}

function changes(kind: 'add' | 'times', table: PriceRule['add'] = {}): PricePart[] {
  return Object.entries(table).flatMap(([field, amounts]) =>
    Object.entries(amounts).map(([value, amount]) => ({ kind, field, value, amount })),
  );
}
