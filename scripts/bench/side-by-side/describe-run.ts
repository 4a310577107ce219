import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { SideBySide } from '#components/speed/side-by-side.ts';
import { findNginx } from '../../setup/temporary-nginx.ts';
import { conditions } from './conditions.ts';

/** Above this share of the processors, other work is felt in the figures. */
const calmShare = 0.4;

/** When, where and how it was measured. `load` is the machine's load before it began. */
export function describeRun(
  load: number,
  browser: string,
): Pick<SideBySide, 'date' | 'busy' | 'machine' | 'method'> {
  const cores = availableParallelism();
  const { latency, downloadThroughput } = conditions.network;
  return {
    date: new Date().toISOString().slice(0, 10),
    busy: load > cores * calmShare,
    machine: { cores, node: process.versions.node, browser: `Chromium ${browser}`, nginx: nginxVersion() },
    method: {
      runs: conditions.runs,
      slowdown: conditions.slowdown,
      latencyMs: latency,
      megabitsPerSecond: (downloadThroughput * 8) / 1_000_000,
      roundTripMs: conditions.roundTripMs,
      connections: conditions.connections,
    },
  };
}

function nginxVersion(): string {
  const { stderr } = spawnSync(findNginx() ?? 'nginx', ['-v'], { encoding: 'utf8' });
  return /nginx\/([\d.]+)/.exec(stderr)?.[1] ?? '';
}
