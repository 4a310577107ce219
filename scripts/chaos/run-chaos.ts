import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { createKeyIn } from '#gateway/index.ts';
import { findFreePort } from '../setup/find-free-port.ts';
import { audit, countEndings, type Finding, readStatuses } from './audit.ts';
import { askUntilAnswered } from './caller.ts';
import { type Fleet, isReady, startFleet, startProcess, stopProcess } from './fleet.ts';
import { judgeCallers, judgeReceiver } from './judge.ts';
import { planIntents } from './plan-intents.ts';
import { createRandom, type Random } from './random.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type Outcome, sendIntents } from './send-intents.ts';

export interface ChaosOptions {
  readonly jobs: number;
  readonly kills: number;
  readonly seed: number;
  /** See `ProcessOptions`. */
  readonly leaseMs?: number;
  /** Milliseconds from one kill to the next. */
  readonly killEveryMs: number;
}

export interface ChaosReport {
  readonly findings: readonly Finding[];
  readonly figures: Readonly<Record<string, number>>;
}

const ROLES = ['web', 'web', 'worker', 'worker'] as const;
const ACCOUNTS = 5;
const SETTLE_MS = 240_000;
const LONG_AGO = new Date(Date.now() - 3 * 86_400_000);

/** Requests under fire: see the README. Leaves nothing behind, however it ends. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-chaos-'));
  const receiver = await startReceiver();
  let fleet: Fleet | undefined;
  try {
    const keys = await openAccounts(dataDir, options.jobs);
    fleet = await startFleet(dataDir, ROLES, options.leaseMs);
    const startedAt = Date.now();
    const outcomes = await underFire(options, { fleet, keys, receiver });
    const stuck = await settle(dataDir);
    const settledAfter = Date.now() - startedAt;
    await fleet.stop();
    const swept = await sweep(dataDir);
    return report(dataDir, { outcomes, receiver, stuck, swept, seconds: settledAfter / 1_000, ...options });
  } finally {
    fleet?.abandon();
    await receiver.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The last account can pay for a part of its requests only. */
async function openAccounts(dataDir: string, jobs: number): Promise<string[]> {
  const keys: string[] = [];
  for (let account = 0; account < ACCOUNTS; account++) {
    const credits = account === ACCOUNTS - 1 ? jobs : 1_000_000;
    keys.push((await createKeyIn({ dataDir }, { plan: 'enterprise', credits })).key);
  }
  return keys;
}

interface Scene {
  readonly fleet: Fleet;
  readonly keys: readonly string[];
  readonly receiver: Receiver;
}

async function underFire({ jobs, kills, seed, killEveryMs }: ChaosOptions, scene: Scene) {
  const { fleet, keys, receiver } = scene;
  const random = createRandom(seed);
  const url = () => fleet.urls[random.below(fleet.urls.length)] ?? '';
  const hook = (account: number) => `/account-${account}`;
  for (const [account, key] of keys.entries()) {
    receiver.trust(hook(account), await secretOf(url, key, '{ webhookSecret { secret } }'));
  }
  const spreadMs = Math.max(5_000, kills * killEveryMs);
  const webhookUrl = (account: number) => receiver.url + hook(account);
  const intents = planIntents(random, { jobs, accounts: ACCOUNTS, spreadMs, webhookUrl });
  const rotation = rotateLater(scene, url, hook(0), spreadMs / 2);
  const [outcomes] = await Promise.all([
    sendIntents({ keys, url }, intents),
    killAtRandom(fleet, createRandom(seed + 1), kills, killEveryMs),
    rotation,
  ]);
  return outcomes;
}

async function secretOf(url: () => string, key: string, query: string): Promise<string> {
  const { data, code } = await askUntilAnswered(url, { key, query });
  const secret = data?.webhookSecret ?? data?.rotateWebhookSecret;
  if (secret === undefined) throw new Error(`There is no secret: ${code}`);
  return secret.secret;
}

/** The receiver goes on with the old secret; the new one must verify too. */
async function rotateLater({ keys, receiver }: Scene, url: () => string, hook: string, afterMs: number) {
  await wait(afterMs);
  const query = 'mutation { rotateWebhookSecret { secret } }';
  await secretOf(url, keys[0] ?? '', query);
  receiver.trustToo(hook, await secretOf(url, keys[0] ?? '', '{ webhookSecret { secret } }'));
}

async function killAtRandom(fleet: Fleet, random: Random, kills: number, everyMs: number): Promise<void> {
  for (let killed = 0; killed < kills; killed++) {
    await wait(random.below(2 * everyMs));
    await fleet.kill(random.below(fleet.size));
  }
}

/** Waits until nothing is left to do; how many jobs are left when patience ends. */
export async function settle(dataDir: string): Promise<number> {
  const giveUpAt = Date.now() + SETTLE_MS;
  const db = new DatabaseSync(path.join(dataDir, 'gateway.db'), { timeout: 5_000 });
  try {
    for (;;) {
      const left = Number(db.prepare('select count(*) as count from jobs').get()?.count);
      if (left === 0 || Date.now() > giveUpAt) return left;
      await wait(250);
    }
  } finally {
    db.close();
  }
}

/** Makes what is left over look old, and lets a fresh process sweep it as it does every hour. How much there was. */
export async function sweep(dataDir: string): Promise<number> {
  const media = path.join(dataDir, 'media');
  const known = new Set(readdirSync(media));
  const left = ['media', 'scratch'].flatMap((folder) =>
    readdirSync(path.join(dataDir, folder)).map((name) => path.join(dataDir, folder, name)),
  );
  for (const file of left) utimesSync(file, LONG_AGO, LONG_AGO);
  const child = startProcess({ dataDir, role: 'all', port: await findFreePort() });
  await isReady(child);
  await stopProcess(child);
  const scratch = left.filter((file) => path.dirname(file) !== media).length;
  return scratch + [...known].filter((name) => !readdirSync(media).includes(name)).length;
}

interface Seen {
  readonly outcomes: readonly Outcome[];
  readonly receiver: Receiver;
  readonly stuck: number;
  readonly swept: number;
  readonly seconds: number;
  readonly kills: number;
}

function report(dataDir: string, { outcomes, receiver, stuck, swept, seconds, kills }: Seen): ChaosReport {
  const statuses = readStatuses(dataDir);
  const findings = [
    { rule: 'jobs that were stuck', broken: stuck },
    ...judgeCallers(outcomes, statuses),
    ...judgeReceiver(receiver, outcomes, statuses),
    ...audit(dataDir),
  ];
  const { COMPLETED = 0, FAILED = 0, CANCELED = 0, charges = 0 } = countEndings(dataDir);
  const total = (of: (outcome: Outcome) => number) => outcomes.reduce((sum, each) => sum + of(each), 0);
  const figures = {
    'requests meant': outcomes.length,
    'requests sent': total(({ intent }) => intent.sentAt.length),
    'processes killed': kills,
    accepted: statuses.size,
    charges,
    'answers marked as replay': total(({ replays }) => replays),
    'answers that refused': total(({ refusals }) => refusals.length),
    completed: COMPLETED,
    failed: FAILED,
    canceled: CANCELED,
    'webhook events received': receiver.events.size,
    'deliveries verified': receiver.counts.verified,
    'deliveries repeated': receiver.counts.repeated,
    'deliveries turned away once': receiver.counts.turnedAway,
    'deliveries verified by old and new secret': receiver.counts.newSecret,
    'leftovers swept': swept,
    seconds: Math.round(seconds),
  };
  return { findings, figures };
}
