import { processLimits } from '#gateway/index.ts';
import type { Assumed } from './assumptions.ts';
import type { CapacityCommand } from './read-capacity-command.ts';
import { type JobKind, type Load, lengthOf, type Simulated, simulate } from './simulate.ts';
import { type Work, workloadOf } from './workload.ts';

export interface CapacityPlan {
  readonly web: number;
  readonly workers: number;
  /** Connections to the database that all of them open at most. */
  readonly connections: number;
  readonly jobsPerSecond: number;
  readonly simulated: Simulated;
  /** Of media, each day and once as many days have passed as a file is kept. */
  readonly bytesPerDay: number;
  readonly bytesKept: number;
  /** Of the database, each day: rows are kept. */
  readonly rowBytesPerDay: number;
}

const DAY_SECONDS = 86_400;
/** Jobs that are looked at: enough for a percentile of 99, and few enough that a simulation takes a second or two. */
const [JOBS_MIN, JOBS_MAX, SECONDS_OF_JOBS] = [1_000, 8_000, 200_000];
const TRIES_MAX = 60;
/** With one of a kind, a restart is an outage. */
const EACH_MIN = 2;
const { generations, deliveries, connections } = processLimits;

/** How many processes the busiest hour takes, and what it is like with them. */
export function planCapacity(command: CapacityCommand): CapacityPlan {
  const work = workloadOf(command);
  const load = busiestHour(command, work);
  const places = placesOf(command);
  const { web, workers, simulated } = enough(load, firstGuess(load, places, command.assumed['busy-max']), {
    ...command,
    places,
  });
  const bytes = work.reduce((sum, kind) => sum + kind.share * kind.bytes, 0);
  const bytesPerDay = bytes * command.jobsPerDay;
  return {
    ...{ web, workers, simulated, bytesPerDay },
    connections: (web + workers) * connections.queries + workers * connections.listening,
    jobsPerSecond: load.jobsPerSecond,
    bytesKept: bytesPerDay * command.assumed['retention-days'],
    rowBytesPerDay: command.assumed['row-kilobytes'] * 1_000 * command.jobsPerDay,
  };
}

function busiestHour(
  { jobsPerDay, seed, assumed }: Pick<CapacityCommand, 'jobsPerDay' | 'seed' | 'assumed'>,
  kinds: readonly Work[],
): Load {
  const length = mean(kinds, lengthOf);
  return {
    ...{ kinds, seed, jobs: Math.round(Math.min(JOBS_MAX, Math.max(JOBS_MIN, SECONDS_OF_JOBS / length))) },
    jobsPerSecond: (jobsPerDay / DAY_SECONDS) * assumed.peak,
    acceptSeconds: assumed['accept-ms'] / 1_000,
    readSeconds: assumed['read-ms'] / 1_000,
    pollSeconds: assumed['poll-seconds'],
    vendorPollSeconds: assumed['vendor-poll-seconds'],
    askSeconds: assumed['ask-seconds'],
    webhookShare: assumed['webhook-share'],
    receiveSeconds: assumed['receiver-seconds'],
  };
}

/** For jobs, in one worker. */
function placesOf({ engine, assumed }: Pick<CapacityCommand, 'engine' | 'assumed'>): number {
  return engine === 'live' ? generations : Math.min(generations, assumed.cores);
}

/** So many that each is as busy as it may be, if nothing ever waits. */
function firstGuess(load: Load, places: number, busyMax: number): { web: number; workers: number } {
  const { kinds } = load;
  const reads = load.pollSeconds === 0 ? 0 : mean(kinds, lengthOf) / load.pollSeconds + 1;
  const web = load.jobsPerSecond * (load.acceptSeconds + reads * load.readSeconds);
  const asks = mean(kinds, ({ vendorSeconds }) => vendorSeconds / load.vendorPollSeconds) * load.askSeconds;
  const held = mean(kinds, ({ beginSeconds, endSeconds }) => beginSeconds + endSeconds) + asks;
  const told = (load.webhookShare * load.receiveSeconds) / deliveries;
  const workers = load.jobsPerSecond * Math.max(held / places, told);
  return {
    web: Math.max(EACH_MIN, Math.ceil(web / busyMax)),
    workers: Math.max(EACH_MIN, Math.ceil(workers / busyMax)),
  };
}

function mean(kinds: Load['kinds'], of: (kind: JobKind) => number): number {
  return kinds.reduce((sum, kind) => sum + kind.share * of(kind), 0);
}

/** More of what is too busy or makes jobs wait, until nothing is. */
function enough(
  load: Load,
  first: { web: number; workers: number },
  { assumed, places }: { assumed: Assumed; places: number },
) {
  let { web, workers } = first;
  for (let tries = 0; ; tries++) {
    const processes = { web, jobPlaces: workers * places, deliveryPlaces: workers * deliveries };
    const simulated = simulate(load, processes);
    const moreWeb = simulated.webBusy > assumed['busy-max'];
    const waits = percentile(simulated.queued, 0.95) > assumed['queue-seconds-max'];
    const moreWorkers = simulated.placesBusy > assumed['busy-max'] || waits;
    if (!(moreWeb || moreWorkers)) return { web, workers, simulated };
    if (tries === TRIES_MAX) throw new Error('No number of processes met the goals: see the assumptions.');
    web += moreWeb ? stepOf(web, simulated.webBusy, assumed['busy-max']) : 0;
    workers += moreWorkers ? stepOf(workers, simulated.placesBusy, assumed['busy-max']) : 0;
  }
}

/** What is missing by proportion, and one where only the waiting is too long. */
function stepOf(count: number, busy: number, busyMax: number): number {
  return Math.max(1, Math.floor(count * (busy / busyMax - 1)));
}

/** Seconds of which a share of the sorted values is less. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
