import { setTimeout as wait } from 'node:timers/promises';
import type { Attempt } from './caller.ts';
import { type DrillPlace, openDrillPlace } from './drill-place.ts';
import { type ChaosReport, reportOf } from './figures.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { judgeAttempts } from './judge-attempts.ts';
import { keepReading } from './keep-reading.ts';
import { ACCOUNTS, openAccounts } from './open-accounts.ts';
import { planIntents } from './plan-intents.ts';
import { createRandom } from './random.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type Callers, type Outcome, sendIntents } from './send-intents.ts';
import { settle } from './settle.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { hookOf, trustAccounts } from './webhook-secrets.ts';

export interface DrillOptions {
  /** Generations that are meant; each is asked for three times, twice at once. */
  readonly jobs: number;
  /** How often each process is killed. */
  readonly rounds: number;
  readonly seed: number;
  /** At least, from when a process is ready to the kill of the next one. */
  readonly killEveryMs: number;
}

/** Of meant generations; each is asked for three times. What comes faster only waits. */
const JOBS_PER_SECOND = 5;
/** How much of the load comes while the fleet is restarted. */
const SHARE_OF_RESTART = 0.2;
/** About how long a process takes until it is ready again, and to leave before. */
const START_MS = 2_500;
const RESTART_MS = 4_000;

/** A fleet behind nginx loses its processes one after the other, then is restarted: see the README. */
export async function runFleetDrill(options: DrillOptions): Promise<ChaosReport> {
  const drill = await openDrillPlace();
  const receiver = await startReceiver();
  let fleet: Fleet | undefined;
  try {
    fleet = await startFleet(drill.processes);
    say('the fleet is ready');
    const startedAt = Date.now();
    const { outcomes, killing, restarting, kills } = await underFire(options, { drill, fleet, receiver });
    say('all requests are answered');
    const stuck = await settle(drill.place);
    say('nothing is left to do');
    const seconds = (Date.now() - startedAt) / 1_000;
    await fleet.stop();
    const swept = await sweepLeftovers(drill.place, drill.dataDirs.slice(2));
    const seen = { outcomes, receiver, stuck, swept, seconds };
    const report = await reportOf(drill.place, drill.dataDirs, seen);
    const judged = judgeAttempts({ killing, restarting, kills, passed: drill.nginx.readLog() });
    return {
      findings: [
        ...judged.findings,
        { rule: 'processes that ended by themselves', broken: fleet.deaths },
        ...report.findings,
      ],
      figures: { ...judged.figures, ...report.figures },
    };
  } finally {
    fleet?.abandon();
    await receiver.close();
    await drill.close();
  }
}

/** It takes minutes; whoever waits is told how far it is. */
function say(progress: string): void {
  console.error(`  ${new Date().toISOString().slice(11, 19)} ${progress}`);
}

interface Scene {
  readonly drill: DrillPlace;
  readonly fleet: Fleet;
  readonly receiver: Receiver;
}

async function underFire(
  { jobs, rounds, seed, killEveryMs }: DrillOptions,
  { drill, fleet, receiver }: Scene,
) {
  const keys = await openAccounts(drill.place, jobs);
  const callers: Callers = { keys, url: () => drill.nginx.url };
  await trustAccounts(receiver, callers);
  const random = createRandom(seed);
  const webhookUrl = (account: number) => receiver.url + hookOf(account);
  const later = Math.round(jobs * SHARE_OF_RESTART);
  const plan = { accounts: ACCOUNTS, webhookUrl };
  const spreadOf = (count: number, msMin: number) => Math.max(msMin, (count / JOBS_PER_SECOND) * 1_000);
  const turns = rounds * fleet.size;
  const killMs = spreadOf(jobs - later, turns * (killEveryMs + START_MS));
  const first = planIntents(random, { ...plan, jobs: jobs - later, spreadMs: killMs, lateMs: killMs / 4 });
  const restartMs = spreadOf(later, fleet.size * RESTART_MS);
  const second = planIntents(random, {
    ...{ ...plan, jobs: later, name: 'later' },
    ...{ spreadMs: restartMs, lateMs: restartMs / 4 },
  });
  const kills: number[] = [];
  const killing = await watched(callers, (noting) =>
    Promise.all([sendIntents(noting, first), killInTurn(fleet, turns, killMs / turns - START_MS, kills)]),
  );
  const restarting = await watched(callers, (noting) =>
    Promise.all([sendIntents(noting, second), restartInTurn(fleet)]),
  );
  const outcomes: Outcome[] = [...killing.result[0], ...restarting.result[0]];
  return { outcomes, kills, killing: killing.attempts, restarting: restarting.attempts };
}

/** Every try of those who ask while `work` goes on, readers among them. */
async function watched<T>(callers: Callers, work: (noting: Callers) => Promise<T>) {
  const attempts: Attempt[] = [];
  const note = (attempt: Attempt) => void attempts.push(attempt);
  const enough = keepReading({ url: callers.url(), key: callers.keys[0] ?? '', note });
  try {
    return { result: await work({ ...callers, note }), attempts };
  } finally {
    await enough();
  }
}

/** Workers first: nobody takes their jobs before the leases end, and that may pass while the others are killed. */
async function killInTurn(fleet: Fleet, turns: number, everyMs: number, kills: number[]): Promise<void> {
  for (let killed = 0; killed < turns; killed++) {
    await wait(everyMs);
    const index = fleet.size - 1 - (killed % fleet.size);
    kills.push(performance.now());
    await fleet.kill(index);
    await fleet.isReady(index);
    say(`killed and started again: process ${index + 1}`);
  }
}

async function restartInTurn(fleet: Fleet): Promise<void> {
  for (let index = 0; index < fleet.size; index++) {
    await fleet.restart(index);
    await fleet.isReady(index);
    say(`restarted: process ${index + 1}`);
  }
}
