import { setGlobalErrorHandler } from '@opentelemetry/core';
import type { Log } from '#gateway/index.ts';

const QUIET_MS = 60_000;

/** A collector that does not answer is one line a minute in the log, and nothing else. */
export function reportFailures(log: Log, now: () => number = Date.now): void {
  let quietUntil = 0;
  setGlobalErrorHandler((cause) => {
    if (now() < quietUntil) return;
    quietUntil = now() + QUIET_MS;
    log.warn('telemetry.not-sent', {}, typeof cause === 'string' ? cause : cause.message);
  });
}
