import { cpus } from 'node:os';
import { cpuMsOfFamily, cpuMsOfMachine } from './cpu-time.ts';

/** Processor time since a moment. */
export interface CpuSpent {
  /** Milliseconds of each process or group of them. */
  readonly ms: Readonly<Record<'gateways' | 'PostgreSQL' | 'sender' | 'all others', number>>;
  /** Milliseconds that the machine had to give. */
  readonly available: number;
}

/** `urls` are those of the gateways; this process is the sender. Where the system does not say, PostgreSQL is among the others. */
export async function meterCpu(
  urls: readonly string[],
  databasePid: number,
): Promise<() => Promise<CpuSpent>> {
  const before = await read(urls, databasePid);
  return async () => {
    const after = await read(urls, databasePid);
    const spent = (of: keyof typeof before) => after[of] - before[of];
    const own = { gateways: spent('gateways'), PostgreSQL: spent('database'), sender: spent('sender') };
    const others = spent('machine') - own.gateways - own.PostgreSQL - own.sender;
    return { ms: { ...own, 'all others': Math.max(0, others) }, available: spent('clock') * cpus().length };
  };
}

/** Milliseconds. */
async function read(urls: readonly string[], databasePid: number) {
  const { user, system } = process.cpuUsage();
  const gateways = await Promise.all(urls.map(cpuMsOfGateway));
  return {
    clock: performance.now(),
    gateways: gateways.reduce((sum, each) => sum + each, 0),
    database: cpuMsOfFamily(databasePid) ?? 0,
    sender: (user + system) / 1_000,
    machine: cpuMsOfMachine(),
  };
}

async function cpuMsOfGateway(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return 1_000 * Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1]);
}
