import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const waitMsMax = 5 * 60_000;

/** Waits until little else has run for a minute, five at most: who is measured first would pay for what was built before. */
export async function untilQuiet(): Promise<void> {
  const giveUpAt = performance.now() + waitMsMax;
  const quiet = availableParallelism() / 4;
  while ((loadavg()[0] ?? 0) > quiet && performance.now() < giveUpAt) await pause(5_000);
}
