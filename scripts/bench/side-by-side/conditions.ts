/** What a visitor's machine and network are like, where they are slowed down. */
export const conditions = {
  /** How much slower than this machine the processor is made. */
  slowdown: 4,
  /** A phone's network: applied to each request, not simulated afterwards. */
  network: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  /** Of the way to the server when one goes from page to page. */
  roundTripMs: 100,
  /** How often each is measured; the middle figure counts. */
  runs: 5,
  connections: 16,
} as const;

export const phone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
export const desk = { viewport: { width: 1440, height: 900 } };

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
