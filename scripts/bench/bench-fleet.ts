import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createKeyIn } from '#gateway/index.ts';
import { startGateways } from '../chaos/start-gateways.ts';
import { startTemporaryPostgres } from '../setup/temporary-postgres.ts';
import { noteAcceptance } from './note-acceptance.ts';
import { pgbenchScript } from './pgbench-script.ts';
import { milliseconds, perSecond, print, share } from './print.ts';
import { graphqlCall } from './run-generation.ts';
import { runPgbench } from './run-pgbench.ts';
import { type LoadRequest, percentile, sendAtRate, sendLoad } from './send-load.ts';

const input = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'A lighthouse at dusk' } };
const account = { plan: 'enterprise', credits: 1_000_000_000 };
const accounts = 32;
const connections = 32;
const seconds = 6;
const rate = 50;
const METHOD = `PostgreSQL that syncs each commit, on this machine with all the rest; ${accounts} accounts in turn, ${connections} requests at
once, ${seconds} s each; gateways without pages and without workers, asked directly and in turn. The bare transaction is pgbench
with the statements that one acceptance was seen to run, over the same protocol. It is measured before each count of
processes and once more in the end; what follows is compared with the mean of the two around it.`;

/** Accepted generations a second against the number of serving processes, beside the same statements alone. */
export async function benchFleet(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-bench-fleet-'));
  const database = await startTemporaryPostgres({ durable: true });
  try {
    console.log(METHOD);
    await compare({ dataDir: folder, databaseUrl: database.url });
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly dataDir: string;
  readonly databaseUrl: string;
}

async function compare(place: Place): Promise<void> {
  const bare = await prepareBare(place.databaseUrl);
  const keys: string[] = [];
  for (let made = 0; made < accounts; made++) keys.push((await createKeyIn(place, account)).key);
  let before = await bare();
  for (const processes of [1, 2, 3]) {
    const { requestsPerSecond, p99, calm } = await measure(place, keys, processes);
    const after = await bare();
    const floor = (before + after) / 2;
    before = after;
    const label = `generate accepted, ${processes} web ${processes === 1 ? 'process' : 'processes'}`;
    print(label, perSecond(requestsPerSecond), `p99 ${milliseconds(p99)}`);
    print('  the bare transaction', perSecond(floor), share(requestsPerSecond, floor));
    const times = [0.5, 0.99].map((part) => `p${part * 100} ${milliseconds(percentile(calm, part))}`);
    print(`  at ${rate}/s`, ...times);
  }
}

/** Measures the transaction of an acceptance without a gateway, over and over. */
async function prepareBare(url: string): Promise<() => Promise<number>> {
  const noted = await noteAcceptance(graphqlCall('', 'Generate', { input }).body, { databaseUrl: url });
  await noted.stop();
  const spread = { prefix: 'acc_bare_', count: accounts };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`insert into accounts (id, plan, balance, created_at)
    select '${spread.prefix}' || n, 'enterprise', 1000000000, 0 from generate_series(1, ${accounts}) n`);
  await client.end();
  const script = pgbenchScript(noted, spread);
  return () => runPgbench({ url, script, connections, seconds });
}

async function measure(place: Place, keys: readonly string[], processes: number) {
  const fleet = await startGateways(place, Array<'web'>(processes).fill('web'));
  try {
    const loads = keys.map(
      (key, index): LoadRequest => ({
        url: `${fleet.urls[index % processes]}/graphql`,
        ...graphqlCall(key, 'Generate', { input }),
      }),
    );
    await sendLoad(loads, connections, 2);
    const { requestsPerSecond, times } = await sendLoad(loads, connections, seconds);
    const calm = await sendAtRate(loads, rate, seconds);
    return { requestsPerSecond, p99: percentile(times, 0.99), calm };
  } finally {
    await fleet.stop();
  }
}
