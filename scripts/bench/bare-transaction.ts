import pg from 'pg';
import { noteAcceptance } from './note-acceptance.ts';
import { pgbenchScript } from './pgbench-script.ts';
import { graphqlCall } from './run-generation.ts';
import { runPgbench } from './run-pgbench.ts';

/** Transactions a second. */
export interface BareRates {
  readonly inOnePiece: number;
  readonly oneByOne: number;
}

export interface BareLoad {
  /** How many accounts are charged in turn. */
  readonly accounts: number;
  readonly connections: number;
  readonly seconds: number;
}

const input = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'A lighthouse at dusk' } };

/** What measures the transaction of an acceptance without a gateway, over and over. */
export async function prepareBare(
  url: string,
  { accounts, ...load }: BareLoad,
): Promise<() => Promise<BareRates>> {
  const noted = await noteAcceptance(graphqlCall('', 'Generate', { input }).body, { databaseUrl: url });
  await noted.stop();
  const spread = { prefix: `acc_bare_${accounts}_`, count: accounts };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`insert into accounts (id, plan, balance, created_at)
    select '${spread.prefix}' || n, 'enterprise', 1000000000, 0 from generate_series(1, ${accounts}) n`);
  await client.end();
  const run = (sent: 'in one piece' | 'one by one') =>
    runPgbench({
      url,
      ...load,
      script: pgbenchScript(noted, spread, sent),
      prepared: sent === 'in one piece',
    });
  return async () => ({ inOnePiece: await run('in one piece'), oneByOne: await run('one by one') });
}
