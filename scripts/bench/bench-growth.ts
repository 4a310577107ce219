import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { operationTexts } from '#contract/operations.ts';
import { createKeyIn } from '#gateway/index.ts';
import { startGateways } from '../chaos/start-gateways.ts';
import { fillStore } from './fill-store.ts';
import { milliseconds, print } from './print.ts';
import { collectPlans, scansOf } from './query-plans.ts';
import { percentile, sendLoad } from './send-load.ts';

const seconds = 2;
/** How much slower the middle of the answers may be with the fullest table, as a factor and in milliseconds. */
const slower = { factor: 2, ms: 3 };

const middle = (rows: number) => `gen_0${String(Math.ceil(rows / 2)).padStart(25, '0')}`;
const input = { type: 'IMAGE', provider: 'flux-dev', input: { text: 'A lighthouse at dusk' } };

/** What is asked with `rows` generations in the table; `generate` comes last, because it adds some. */
const questions = (rows: number) =>
  [
    ['generation', operationTexts.Generation, { id: middle(rows) }],
    ['generations', operationTexts.Generations, { first: 20 }],
    ['generations, failed ones', operationTexts.Generations, { first: 20, status: 'FAILED' }],
    ['generations, from the middle', operationTexts.Generations, { first: 20, after: middle(rows) }],
    ['account', operationTexts.Account, {}],
    ['ledger', '{ ledger { items { id delta balance } next } }', {}],
    ['generate', operationTexts.Generate, { input }],
  ] as const;

async function measure(dataDir: string, key: string, rows: number): Promise<Map<string, number>> {
  const fleet = await startGateways({ dataDir }, ['web']);
  const middles = new Map<string, number>();
  try {
    for (const [label, query, variables] of questions(rows)) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
      const body = JSON.stringify({ query, variables });
      const load = { url: `${fleet.urls[0]}/graphql`, method: 'POST', headers, body } as const;
      await sendLoad(load, 1, 0.3);
      const { times } = await sendLoad(load, 1, seconds);
      const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
      middles.set(label, p50);
      print(
        `${label}, ${rows.toLocaleString('en')} rows`,
        `p50 ${milliseconds(p50)}`,
        `p99 ${milliseconds(p99)}`,
      );
    }
  } finally {
    await fleet.stop();
  }
  return middles;
}

async function makeTemplate(dataDir: string): Promise<string> {
  const { key } = await createKeyIn({ dataDir }, { plan: 'enterprise', credits: 1_000_000_000 });
  const fleet = await startGateways({ dataDir }, ['web']);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const body = JSON.stringify({ query: operationTexts.Generate, variables: { input } });
  await fetch(`${fleet.urls[0]}/graphql`, { method: 'POST', headers, body });
  await fleet.stop();
  return key;
}

/** What a request costs as the account's history grows, up to `most` generations. Resolves with what became slower. */
export async function benchGrowth(most: number): Promise<string[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-growth-'));
  try {
    const key = await makeTemplate(dataDir);
    const results: Map<string, number>[] = [];
    let before = 0;
    for (let rows = 1_000; rows <= most; rows *= 10) {
      fillStore(dataDir, before, rows);
      results.push(await measure(dataDir, key, rows));
      before = rows;
    }
    const [least, last] = [results[0], results.at(-1)];
    const growing = [...(last ?? [])].filter(([label, ms]) => {
      const first = least?.get(label) ?? 0;
      return ms > first * slower.factor && ms > first + slower.ms;
    });
    return growing.map(([label]) => `${label} becomes slower as the table grows`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The plan of every statement that requests run. Resolves with those that read the whole of a growing table. */
export async function benchPlans(): Promise<string[]> {
  const plans = await collectPlans();
  for (const { sql, steps } of plans) {
    console.log(`\n${sql.replaceAll(/\s+/g, ' ')}`);
    for (const step of steps) console.log(`    ${step}`);
  }
  const scanning = plans.filter((plan) => scansOf(plan).length > 0);
  print('\nstatements of requests and jobs', String(plans.length), `${scanning.length} full scans`);
  return scanning.map(({ sql }) => `reads a whole table: ${sql}`);
}
