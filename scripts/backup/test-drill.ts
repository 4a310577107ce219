import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { createKeyIn } from '#gateway/index.ts';
import { audit, countEndings, readStatuses } from '../chaos/audit.ts';
import { type Books, openBooks } from '../chaos/books.ts';
import type { DataPlace } from '../chaos/data-place.ts';
import type { Fleet } from '../chaos/fleet.ts';
import { type Intent, planIntents } from '../chaos/plan-intents.ts';
import { createRandom } from '../chaos/random.ts';
import { sendIntents } from '../chaos/send-intents.ts';
import { settle } from '../chaos/settle.ts';
import { startGateways } from '../chaos/start-gateways.ts';
import { sweepLeftovers } from '../chaos/sweep-leftovers.ts';

const run = promisify(execFile);
const SPREAD_MS = 5_000;

export interface DrillPlaces {
  /** Where a deployment is that will be lost. */
  readonly lost: DataPlace;
  /** Where it is brought back. Nothing is there. */
  readonly found: DataPlace;
  /** The folder of the backup. */
  readonly saved: string;
}

/** A command of the product as an operator runs it. */
function command(name: 'backup' | 'restore', { dataDir, databaseUrl }: DataPlace, ...args: string[]) {
  const script = path.join(import.meta.dirname, '..', `${name}.ts`);
  const shared = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  const env = { NODE_ENV: 'test' as const, PATH: process.env.PATH, DATA_DIR: dataDir, ...shared };
  return run(process.execPath, [script, ...args], { env, cwd: path.dirname(dataDir) });
}

/**
 * Loses a deployment after a backup that was taken under load, brings it back elsewhere, lets its callers send again what
 * they had sent, and audits the books.
 */
export async function runBackupDrill(places: DrillPlaces): Promise<void> {
  const keys: string[] = [];
  for (const credits of [1_000_000, 1_000_000, 100]) {
    keys.push((await createKeyIn(places.lost, { plan: 'enterprise', credits })).key);
  }
  const intents = planIntents(createRandom(11), {
    ...{ jobs: 30, accounts: keys.length, spreadMs: SPREAD_MS },
    webhookUrl: () => '',
  }).map(({ input, ...intent }): Intent => ({ ...intent, input: { ...input, webhookUrl: undefined } }));
  const load = { keys, intents: intents.map(once) };
  await loseAfterBackup(places, load);
  await bringBack(places, load);
}

interface Load {
  readonly keys: readonly string[];
  readonly intents: readonly Intent[];
}

/** Short leases: what a lost process held is soon taken by another one. */
const start = (place: DataPlace) => startGateways({ ...place, leaseMs: 2_000 }, ['web', 'worker', 'worker']);
const send = (fleet: Fleet, { keys, intents }: Load) =>
  sendIntents({ keys, url: () => fleet.urls[0] ?? '' }, intents);

async function loseAfterBackup({ lost, saved }: DrillPlaces, load: Load): Promise<void> {
  const fleet = await start(lost);
  try {
    const firstTry = send(fleet, load);
    await wait(SPREAD_MS / 2);
    await command('backup', lost, '--to', saved);
    await firstTry;
  } finally {
    fleet.abandon();
  }
}

async function bringBack({ lost, found, saved }: DrillPlaces, load: Load): Promise<void> {
  const { stdout } = await command('restore', found, '--from', saved);
  expect(stdout).toContain('the same as were saved');
  const restored = await statusesOf(found);
  expect(restored.size).toBeGreaterThan(5);
  expect(restored.size).toBeLessThanOrEqual((await statusesOf(lost)).size);
  const unfinished = [...restored.values()].filter((status) => ['QUEUED', 'PROCESSING'].includes(status));
  expect(unfinished.length).toBeGreaterThan(0);
  const fleet = await start(found);
  try {
    const outcomes = await send(fleet, load);
    expect(await settle(found)).toBe(0);
    await fleet.stop();
    await auditBooks(found, { restored, told: outcomes.flatMap(({ ids }) => [...ids]) });
  } finally {
    fleet.abandon();
  }
}

interface Known {
  readonly restored: ReadonlyMap<string, string>;
  /** The generations that callers know of. */
  readonly told: readonly string[];
}

async function auditBooks(place: DataPlace, { restored, told }: Known): Promise<void> {
  await sweepLeftovers(place, [place.dataDir]);
  const findings = await audit(place, [place.dataDir]);
  expect(findings.filter(({ broken }) => broken > 0)).toEqual([]);
  const ended = await statusesOf(place);
  for (const id of restored.keys()) expect(ended.has(id)).toBe(true);
  expect(new Set(told).size).toBe(told.length);
  expect(ended.size).toBe(new Set([...told, ...restored.keys()]).size);
  expect(await readBooks(place, async (books) => (await countEndings(books)).charges)).toBe(ended.size);
}

/** Reads the books of a place with plain SQL. */
async function readBooks<T>(place: DataPlace, read: (books: Books) => Promise<T>): Promise<T> {
  const books = await openBooks(place);
  return read(books).finally(() => books.close());
}

const statusesOf = (place: DataPlace) => readBooks(place, readStatuses);

/** Each is sent at its time and at once, without the cancels, which the callers of a lost machine do not repeat. */
function once(intent: Intent): Intent {
  return { ...intent, cancelAfterMs: undefined, sentAt: intent.sentAt.slice(0, 1) };
}
