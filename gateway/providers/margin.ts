import type { Db } from '../store/store.ts';

/** What the generations of one model at one vendor brought in and cost. */
export interface Margin {
  readonly vendor: string;
  readonly provider: string;
  /** That ended, with a file or without. */
  readonly generations: number;
  /** Kept for those that completed. */
  readonly credits: number;
  /** Millionths of a US dollar, with what vendors charge for work that failed, or that another vendor took over. */
  readonly costMicros: number;
}

/** What ended since a moment, in milliseconds since 1970, of the work that a vendor was asked for. */
export async function readMargins(db: Db, providers: readonly string[], since: number): Promise<Margin[]> {
  const margins: Margin[] = [];
  // One by one, because an index begins with the provider.
  for (const provider of providers) {
    const rows = await db
      .selectFrom('generations')
      .select(({ fn, eb }) => [
        'adapter as vendor',
        fn.countAll<number>().as('generations'),
        fn.sum<number>('vendor_cost_micros').as('costMicros'),
        fn
          .sum<number>(eb.case().when('status', '=', 'COMPLETED').then(eb.ref('credit_cost')).else(0).end())
          .as('credits'),
      ])
      .where('provider', '=', provider)
      .where('completed_at', '>=', since)
      .where('vendor_cost_micros', 'is not', null)
      .groupBy('adapter')
      .orderBy('adapter')
      .execute();
    for (const { vendor, generations, credits, costMicros } of rows) {
      const sums = { credits: Number(credits), costMicros: Number(costMicros) };
      margins.push({ vendor, provider, generations: Number(generations), ...sums });
    }
  }
  return margins;
}
