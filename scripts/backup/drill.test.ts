import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeyIn } from '#gateway/index.ts';
import { audit, countEndings, readStatuses } from '../chaos/audit.ts';
import { type Books, openBooks } from '../chaos/books.ts';
import type { Fleet } from '../chaos/fleet.ts';
import { type Intent, planIntents } from '../chaos/plan-intents.ts';
import { createRandom } from '../chaos/random.ts';
import { sendIntents } from '../chaos/send-intents.ts';
import { settle } from '../chaos/settle.ts';
import { startGateways } from '../chaos/start-gateways.ts';
import { sweepLeftovers } from '../chaos/sweep-leftovers.ts';

const run = promisify(execFile);
const SPREAD_MS = 5_000;
let folder: string;
let fleet: Fleet | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doitong-drill-'));
});
afterEach(() => {
  fleet?.abandon();
  rmSync(folder, { recursive: true, force: true });
});

/** A command of the product as an operator runs it. */
function command(name: 'backup' | 'restore', dataDir: string, ...args: string[]) {
  const script = path.join(import.meta.dirname, '..', `${name}.ts`);
  const env = { NODE_ENV: 'test' as const, DATA_DIR: dataDir };
  return run(process.execPath, [script, ...args], { env, cwd: folder });
}

/** A machine is lost after a backup that was taken under load; its callers send again what they had sent. */
it('a backup from the middle of the load is a deployment whose books are right', {
  timeout: 180_000,
}, async () => {
  const [lost, found, saved] = ['lost', 'found', 'saved'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const keys: string[] = [];
  for (const credits of [1_000_000, 1_000_000, 100]) {
    keys.push((await createKeyIn({ dataDir: lost }, { plan: 'enterprise', credits })).key);
  }
  // Short leases: what a lost process held is soon taken by another one.
  fleet = await startGateways({ dataDir: lost, leaseMs: 2_000 }, ['web', 'worker', 'worker']);
  const intents = planIntents(createRandom(11), {
    ...{ jobs: 30, accounts: keys.length, spreadMs: SPREAD_MS },
    webhookUrl: () => '',
  }).map(({ input, ...intent }): Intent => ({ ...intent, input: { ...input, webhookUrl: undefined } }));
  const urls = (of: Fleet) => () => of.urls[0] ?? '';
  const firstTry = sendIntents({ keys, url: urls(fleet) }, intents.map(once));
  await wait(SPREAD_MS / 2);
  await command('backup', lost, '--to', saved);
  const known = (await statusesOf(lost)).size;
  await firstTry;
  fleet.abandon();

  const { stdout } = await command('restore', found, '--from', saved);
  expect(stdout).toContain('the same as were saved');
  const restored = await statusesOf(found);
  expect(restored.size).toBeGreaterThan(5);
  expect(restored.size).toBeLessThanOrEqual(known);
  const unfinished = [...restored.values()].filter((status) => ['QUEUED', 'PROCESSING'].includes(status));
  expect(unfinished.length).toBeGreaterThan(0);
  fleet = await startGateways({ dataDir: found, leaseMs: 2_000 }, ['web', 'worker', 'worker']);
  const outcomes = await sendIntents({ keys, url: urls(fleet) }, intents.map(once));
  expect(await settle({ dataDir: found })).toBe(0);
  await fleet.stop();
  await sweepLeftovers({ dataDir: found }, [found]);

  const findings = await audit({ dataDir: found }, [found]);
  expect(findings.filter(({ broken }) => broken > 0)).toEqual([]);
  const ended = await statusesOf(found);
  for (const id of restored.keys()) expect(ended.has(id)).toBe(true);
  const told = outcomes.flatMap(({ ids }) => [...ids]);
  expect(new Set(told).size).toBe(told.length);
  expect(ended.size).toBe(new Set([...told, ...restored.keys()]).size);
  expect(await chargesOf(found)).toBe(ended.size);
});

/** Reads the books of a folder with plain SQL. */
async function readBooks<T>(dataDir: string, read: (books: Books) => Promise<T>): Promise<T> {
  const books = await openBooks({ dataDir });
  return read(books).finally(() => books.close());
}

const statusesOf = (dataDir: string) => readBooks(dataDir, readStatuses);
const chargesOf = async (dataDir: string) => (await readBooks(dataDir, countEndings)).charges;

/** Each is sent at its time and at once, without the cancels, which the callers of a lost machine do not repeat. */
function once(intent: Intent): Intent {
  return { ...intent, cancelAfterMs: undefined, sentAt: intent.sentAt.slice(0, 1) };
}
