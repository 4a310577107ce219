import type { Passed } from '../setup/temporary-nginx.ts';
import type { Finding } from './audit.ts';
import type { Attempt } from './caller.ts';

interface Tried {
  readonly killing: readonly Attempt[];
  readonly restarting: readonly Attempt[];
  /** When processes were killed, by `performance.now()`. */
  readonly kills: readonly number[];
  readonly passed: readonly Passed[];
}

/** How often callers got no answer of the product, against when that may be, and how long they waited. */
export function judgeAttempts({ killing, restarting, kills, passed }: Tried): {
  findings: Finding[];
  figures: Record<string, number>;
} {
  const inFlight = ({ sentAt, endedAt }: Attempt) => kills.some((at) => sentAt <= at && at <= endedAt);
  const failed = killing.filter(({ failure }) => failure !== undefined);
  const beyond = failed.filter((attempt) => !inFlight(attempt));
  const failedLater = restarting.filter(({ failure }) => failure !== undefined);
  for (const { failure } of [...beyond, ...failedLater]) console.error('A request failed:', failure);
  return {
    findings: [
      { rule: 'requests that failed and were not in flight at a kill', broken: beyond.length },
      { rule: 'requests that failed in the rolling restart', broken: failedLater.length },
    ],
    figures: {
      'processes killed': kills.length,
      'requests while processes were killed': killing.length,
      'in flight at a kill': killing.filter(inFlight).length,
      'failed of these': failed.length - beyond.length,
      'requests in the rolling restart': restarting.length,
      'requests that nginx sent again': passed.filter(({ tries }) => tries > 1).length,
      'p99 in the rolling restart, ms': percentile99(restarting),
    },
  };
}

function percentile99(attempts: readonly Attempt[]): number {
  const times = attempts.map(({ sentAt, endedAt }) => endedAt - sentAt).sort((a, b) => a - b);
  return Math.round(times[Math.floor(times.length * 0.99)] ?? 0);
}
