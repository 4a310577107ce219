import type { Log } from './log.ts';

export interface Housekeeping {
  /** Sweeps at once, and every hour from then on. */
  start(): void;
  /** Resolves when no sweep runs any more. */
  stop(): Promise<void>;
}

const EVERY_MS = 3_600_000;

/** Sweeps, one after the other; one that fails is a line in the log and is tried again an hour later. */
export function createHousekeeping(log: Log, sweeps: readonly (() => Promise<void>)[]): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const sweepAll = async () => {
    for (const sweep of sweeps) await sweep().catch((cause) => log.warn('sweep.failed', {}, cause));
  };
  const begin = () => {
    running = sweepAll();
  };
  return {
    start() {
      begin();
      timer = setInterval(begin, EVERY_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
