/** A bar of a histogram of durations: how many had the length that `bucketOf` gives this number. */
export interface Bar {
  readonly bucket: number;
  readonly count: number;
}

/** Bars for each doubling: a percentile read from them is off by a fifth at most. */
const BARS_PER_DOUBLING = 4;
/** Durations longer than a day count as a day. */
const LONGEST_MS = 86_400_000;

/** The number of the bar for a duration: bar n ends at 2^(n/4) ms, and bar 0 holds all up to 1 ms. */
export function bucketOf(ms: number): number {
  return Math.ceil(BARS_PER_DOUBLING * Math.log2(Math.min(LONGEST_MS, Math.max(1, ms))));
}

/** The duration in ms below which the fraction `q` of all lies; null when there are none. */
export function quantile(bars: readonly Bar[], q: number): number | null {
  const sorted = bars.toSorted((a, b) => a.bucket - b.bucket);
  const wanted = q * countOf(sorted);
  let before = 0;
  for (const { bucket, count } of sorted) {
    if (count > 0 && before + count >= wanted) {
      return 2 ** ((bucket - 1 + (wanted - before) / count) / BARS_PER_DOUBLING);
    }
    before += count;
  }
  return null;
}

export function countOf(bars: readonly Bar[]): number {
  return bars.reduce((sum, { count }) => sum + count, 0);
}
