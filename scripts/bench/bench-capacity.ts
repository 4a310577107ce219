import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { operationTexts } from '#contract/operations.ts';
import type { GenerateInput } from '#contract/request.ts';
import { createKeyIn } from '#gateway/index.ts';
import { type Load, simulate } from '../capacity/simulate.ts';
import { openBooks } from '../chaos/books.ts';
import type { DataPlace } from '../chaos/data-place.ts';
import { createRandom } from '../chaos/random.ts';
import { settle } from '../chaos/settle.ts';
import { startGateways } from '../chaos/start-gateways.ts';
import { startTemporaryPostgres } from '../setup/temporary-postgres.ts';
import { milliseconds, print } from './print.ts';
import { graphqlCall, timeToResult } from './run-generation.ts';
import { percentile, sendLoad } from './send-load.ts';

const input: GenerateInput = {
  ...{ type: 'AUDIO', provider: 'elevenlabs' },
  ...{ input: { text: 'One sentence of this length.' }, options: { format: 'wav' } },
};
const busy = [0.4, 0.7] as const;
const alone = 25;
const jobs = 120;
const METHOD = `One web and one worker process on PostgreSQL, files of the built-in engine, one drawn at a time. ${alone} jobs one after the
other say how long one takes; then ${jobs} come at random, as many as keep the engine busy for the given part of the time. The
model of npm run capacity gets the same times and the same rate.`;

/** How far the model of `npm run capacity` is from what a small fleet does here. */
export async function benchCapacity(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-bench-capacity-'));
  const database = await startTemporaryPostgres({ durable: true });
  const place = { dataDir: folder, databaseUrl: database.url };
  const fleet = await startGateways(place, ['web', 'worker']);
  try {
    console.log(METHOD);
    const { key } = await createKeyIn(place, { plan: 'enterprise', credits: 1_000_000_000 });
    const caller = { url: fleet.urls[0] ?? '', key };
    const taken = await takenAlone(caller, place);
    for (const part of busy) await compare({ place, caller, taken, part });
    await requestTimes(caller);
  } finally {
    await fleet.stop().finally(() => database.stop());
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Caller {
  readonly url: string;
  readonly key: string;
}

/** Seconds of each job that has nothing to wait for, after one that warms up. */
async function takenAlone(caller: Caller, place: DataPlace): Promise<number[]> {
  await timeToResult(caller, input);
  for (let made = 0; made < alone; made++) await timeToResult(caller, input);
  return (await timesOfLast(place, alone)).map(({ toResult }) => toResult);
}

interface Comparison {
  readonly place: DataPlace;
  readonly caller: Caller;
  readonly taken: readonly number[];
  readonly part: number;
}

async function compare({ place, caller, taken, part }: Comparison): Promise<void> {
  const mean = taken.reduce((sum, seconds) => sum + seconds, 0) / taken.length;
  const jobsPerSecond = part / mean;
  await sendAtRandom(caller, jobsPerSecond);
  await settle(place);
  const measured = (await timesOfLast(place, jobs)).map(({ toResult }) => toResult).sort((a, b) => a - b);
  const load: Load = {
    kinds: taken.map((seconds) => ({
      ...{ share: 1 / taken.length, beginSeconds: seconds },
      ...{ vendorSeconds: 0, endSeconds: 0 },
    })),
    ...{ jobsPerSecond, jobs: 20_000, seed: 1 },
    ...{ acceptSeconds: 0, readSeconds: 0, pollSeconds: 0, vendorPollSeconds: 2 },
    ...{ askSeconds: 0, webhookShare: 0, receiveSeconds: 0 },
  };
  const modelled = simulate(load, { web: 1, jobPlaces: 1, deliveryPlaces: 1 }).toResult;
  for (const share of [0.5, 0.95]) {
    const [real, told] = [percentile(measured, share), percentile(modelled, share)];
    print(
      `file after, ${100 * part} % busy, p${100 * share}`,
      `measured ${milliseconds(1_000 * real)}`,
      `model ${milliseconds(1_000 * told)}`,
      `${(100 * (told / real - 1)).toFixed(0)} % off`,
    );
  }
}

/** Arrivals that know nothing of each other. */
async function sendAtRandom({ url, key }: Caller, perSecond: number): Promise<void> {
  const random = createRandom(7);
  const call = graphqlCall(key, 'Generate', { input });
  const answers: Promise<Response>[] = [];
  let due = performance.now();
  for (let sent = 0; sent < jobs; sent++) {
    due -= (1_000 * Math.log(1 - random.next())) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    answers.push(fetch(`${url}/graphql`, call));
  }
  const refused = (await Promise.all(answers)).filter(({ ok }) => !ok).length;
  if (refused > 0) throw new Error(`${refused} of ${jobs} requests were refused.`);
}

async function timesOfLast(place: DataPlace, count: number): Promise<{ toResult: number }[]> {
  const books = await openBooks(place);
  const rows = await books.rows(
    `select created_at, completed_at from generations where status = 'COMPLETED' order by id desc limit ${count}`,
  );
  await books.close();
  if (rows.length < count) throw new Error(`Only ${rows.length} of ${count} jobs were completed.`);
  return rows.map((row) => ({ toResult: (Number(row.completed_at) - Number(row.created_at)) / 1_000 }));
}

/** What the assumptions accept-ms and read-ms are here: processor time, as the web process counts it itself. */
async function requestTimes({ url, key }: Caller): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const each = async (label: string, body: string) => {
    const load = { url: `${url}/graphql`, method: 'POST', headers, body } as const;
    await sendLoad(load, 8, 1);
    const before = await processorSeconds(url);
    const { times } = await sendLoad(load, 8, 4);
    print(label, milliseconds((1_000 * ((await processorSeconds(url)) - before)) / times.length));
  };
  await each('read-ms', JSON.stringify({ query: operationTexts.Generations, variables: { first: 1 } }));
  await each('accept-ms', graphqlCall(key, 'Generate', { input }).body);
}

async function processorSeconds(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const seconds = /^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1];
  if (seconds === undefined) throw new Error('The process does not count its processor time.');
  return Number(seconds);
}
