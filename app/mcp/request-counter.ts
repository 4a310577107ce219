import { callerLimits } from '#contract/limits.ts';

const windowSeconds = 60;
const addressesMax = 50_000;

/** Counts the requests of each address in the minute that runs, in this process. */
export interface RequestCounter {
  /** Null while the address may go on; else the seconds until it may. */
  count(address: string): number | null;
}

/** `now` is in milliseconds. The limit is that of callers without a key, because most tools need none. */
export function createRequestCounter(now: () => number): RequestCounter {
  const counts = new Map<string, number>();
  let window = 0;
  return {
    count(address) {
      const seconds = now() / 1_000;
      const current = Math.floor(seconds / windowSeconds);
      if (current !== window || counts.size >= addressesMax) counts.clear();
      window = current;
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      if (count <= callerLimits.anonymousPerMinute) return null;
      return Math.max(1, Math.ceil((current + 1) * windowSeconds - seconds));
    },
  };
}
