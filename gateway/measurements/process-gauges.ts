import type { Sample } from './metrics.ts';

/** What the system says of this process now. */
export function processGauges(): Sample[] {
  const { user, system } = process.cpuUsage();
  const startedAt = Date.now() / 1_000 - process.uptime();
  return [
    { name: 'process_resident_memory_bytes', labels: {}, value: process.memoryUsage.rss() },
    { name: 'process_cpu_seconds_total', labels: {}, value: (user + system) / 1e6 },
    { name: 'process_start_time_seconds', labels: {}, value: Math.round(startedAt) },
  ];
}
