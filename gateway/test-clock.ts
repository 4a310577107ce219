/** The time of day, moved on by a test. Whole days and hours pass at once; what really waits still does. */
export function createTestClock() {
  let skippedMs = 0;
  return {
    now: () => Date.now() + skippedMs,
    skip: (ms: number) => {
      skippedMs += ms;
    },
  };
}
