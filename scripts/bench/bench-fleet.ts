import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createKeyIn } from '#gateway/index.ts';
import { startGateways } from '../chaos/start-gateways.ts';
import { startTemporaryPostgres } from '../setup/temporary-postgres.ts';
import { type BareRates, prepareBare } from './bare-transaction.ts';
import { meterCpu } from './meter-cpu.ts';
import { milliseconds, perSecond, print, share } from './print.ts';
import { graphqlCall } from './run-generation.ts';
import { type LoadRequest, percentile, sendAtRate, sendLoad } from './send-load.ts';

const input = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'A lighthouse at dusk' } };
const account = { plan: 'enterprise', credits: 1_000_000_000 };
const accounts = 32;
const connections = 32;
const seconds = 6;
const rate = 50;
const METHOD = `PostgreSQL that syncs each commit, gateways without pages, workers and log, and the sender of requests, all on this machine;
${connections} requests at once, ${seconds} s each, to the gateways in turn and from ${accounts} accounts in turn, or from one, whose charges wait for each
other. The bare transaction is pgbench with the statements that one acceptance was seen to run, over as many connections:
once in one piece and planned before, as the gateway sends them; once one by one, as programs do that take no such care.
Both are measured before and after each row, which is compared with their means.`;

/** Accepted generations a second against the number of serving processes, beside the same statements alone. */
export async function benchFleet(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-bench-fleet-'));
  const database = await startTemporaryPostgres({ durable: true });
  try {
    console.log(METHOD);
    const place = { dataDir: folder, databaseUrl: database.url, databasePid: database.pid };
    for (const from of [accounts, 1]) await compare(place, from, from === 1 ? [2] : [1, 2, 3]);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly databasePid: number;
}

/** `from` is how many accounts ask. */
async function compare(place: Place, from: number, counts: readonly number[]): Promise<void> {
  const bare = await prepareBare(place.databaseUrl, { accounts: from, connections, seconds });
  const keys: string[] = [];
  for (let made = 0; made < from; made++) keys.push((await createKeyIn(place, account)).key);
  let before = await bare();
  for (const processes of counts) {
    const measured = await measure(place, keys, processes);
    const after = await bare();
    tell(`generate accepted, ${processes} web${from === 1 ? ', one account' : ''}`, measured, [
      before,
      after,
    ]);
    before = after;
  }
}

type Measured = Awaited<ReturnType<typeof measure>>;

function tell(label: string, { busy, calm, cpu }: Measured, around: readonly BareRates[]): void {
  const mean = (of: keyof BareRates) => around.reduce((sum, each) => sum + each[of], 0) / around.length;
  print(label, perSecond(busy.requestsPerSecond), ...percentiles(busy.times));
  print(
    '  the bare transaction, in one piece',
    perSecond(mean('inOnePiece')),
    share(busy.requestsPerSecond, mean('inOnePiece')),
  );
  print(
    '  the bare transaction, one by one',
    perSecond(mean('oneByOne')),
    share(busy.requestsPerSecond, mean('oneByOne')),
  );
  print(`  at ${rate}/s`, '', ...percentiles(calm));
  const parts = Object.entries(cpu.ms);
  print(
    '  of the processor time',
    ...parts.map(([name, ms]) => `${name} ${((100 * ms) / cpu.available).toFixed(0)} %`),
  );
  const each = parts.filter(([name]) => name !== 'all others');
  print('  for each', ...each.map(([name, ms]) => `${name} ${milliseconds(ms / busy.times.length)}`));
}

function percentiles(times: readonly number[]): string[] {
  return [0.5, 0.99].map((part) => `p${part * 100} ${milliseconds(percentile(times, part))}`);
}

async function measure(place: Place, keys: readonly string[], processes: number) {
  const fleet = await startGateways(place, Array<'web'>(processes).fill('web'));
  try {
    const loads = Array.from({ length: keys.length * processes }, (_, index): LoadRequest => {
      const call = graphqlCall(keys[index % keys.length] ?? '', 'Generate', { input });
      return { url: `${fleet.urls[index % processes]}/graphql`, ...call };
    });
    await sendLoad(loads, connections, 2);
    const cpu = await meterCpu(fleet.urls, place.databasePid);
    const busy = await sendLoad(loads, connections, seconds);
    const spent = await cpu();
    return { busy, cpu: spent, calm: await sendAtRate(loads, rate, seconds) };
  } finally {
    await fleet.stop();
  }
}
