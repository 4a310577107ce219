import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ChaosReport, reportOf } from './figures.ts';
import type { Fleet } from './fleet.ts';
import { ACCOUNTS, openAccounts } from './open-accounts.ts';
import { planIntents } from './plan-intents.ts';
import { createRandom, type Random } from './random.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type Callers, sendIntents } from './send-intents.ts';
import { settle } from './settle.ts';
import { startGateways } from './start-gateways.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { hookOf, rotateLater, trustAccounts } from './webhook-secrets.ts';

export interface ChaosOptions {
  readonly jobs: number;
  readonly kills: number;
  readonly seed: number;
  /** See `ProcessOptions`. */
  readonly leaseMs?: number;
  /** Milliseconds from one kill to the next. */
  readonly killEveryMs: number;
}

const ROLES = ['web', 'web', 'worker', 'worker'] as const;

/** Requests under fire: see the README. Leaves nothing behind, however it ends. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-chaos-'));
  const place = { dataDir };
  const receiver = await startReceiver();
  let fleet: Fleet | undefined;
  try {
    const keys = await openAccounts(place, options.jobs);
    fleet = await startGateways({ dataDir, leaseMs: options.leaseMs }, ROLES);
    const startedAt = Date.now();
    const outcomes = await underFire(options, { fleet, keys, receiver });
    const stuck = await settle(place);
    const seconds = (Date.now() - startedAt) / 1_000;
    await fleet.stop();
    const swept = await sweepLeftovers(place, [dataDir]);
    const report = await reportOf(place, [dataDir], { outcomes, receiver, stuck, swept, seconds });
    return {
      findings: [...report.findings, { rule: 'processes that ended by themselves', broken: fleet.deaths }],
      figures: { 'processes killed': options.kills, ...report.figures },
    };
  } finally {
    fleet?.abandon();
    await receiver.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Scene {
  readonly fleet: Fleet;
  readonly keys: readonly string[];
  readonly receiver: Receiver;
}

async function underFire({ jobs, kills, seed, killEveryMs }: ChaosOptions, { fleet, keys, receiver }: Scene) {
  const random = createRandom(seed);
  const callers: Callers = { keys, url: () => fleet.urls[random.below(fleet.urls.length)] ?? '' };
  await trustAccounts(receiver, callers);
  const spreadMs = Math.max(5_000, kills * killEveryMs);
  const webhookUrl = (account: number) => receiver.url + hookOf(account);
  const intents = planIntents(random, { jobs, accounts: ACCOUNTS, spreadMs, webhookUrl });
  const [outcomes] = await Promise.all([
    sendIntents(callers, intents),
    killAtRandom(fleet, createRandom(seed + 1), kills, killEveryMs),
    rotateLater(receiver, callers, spreadMs / 2),
  ]);
  return outcomes;
}

async function killAtRandom(fleet: Fleet, random: Random, kills: number, everyMs: number): Promise<void> {
  for (let killed = 0; killed < kills; killed++) {
    await wait(random.below(2 * everyMs));
    await fleet.kill(random.below(fleet.size));
  }
}
