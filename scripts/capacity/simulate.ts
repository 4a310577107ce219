import { createRandom } from '../chaos/random.ts';
import { createTimeline } from './event-queue.ts';
import { createServers, type Servers } from './servers.ts';

/** One kind of job and how long its parts take. Seconds. */
export interface JobKind {
  /** How much of all jobs is of this kind. They add up to 1. */
  readonly share: number;
  /** What a worker does before the vendor has the job, or the whole of it where the file is made here. */
  readonly beginSeconds: number;
  /** How long the vendor takes from then on; 0 where the file is made here. */
  readonly vendorSeconds: number;
  /** What a worker does when the vendor has ended: fetch the file and keep it. */
  readonly endSeconds: number;
}

/** What comes in the simulated time, and what one process does with it. */
export interface Load {
  readonly kinds: readonly JobKind[];
  readonly jobsPerSecond: number;
  /** Jobs that are looked at. Before them come as many as it takes until the fleet is as busy as it stays. */
  readonly jobs: number;
  readonly seed: number;
  /** Processor time of a web process for a job that is accepted, and for one that is read. */
  readonly acceptSeconds: number;
  readonly readSeconds: number;
  /** How often a caller asks for a job that runs. 0: never. */
  readonly pollSeconds: number;
  /** How often a worker asks the vendor, and how long that takes it. */
  readonly vendorPollSeconds: number;
  readonly askSeconds: number;
  /** How much of all jobs tells of its end, and how long a receiver takes. */
  readonly webhookShare: number;
  readonly receiveSeconds: number;
}

export interface Processes {
  readonly web: number;
  /** Places for jobs and for webhooks in all workers together. */
  readonly jobPlaces: number;
  readonly deliveryPlaces: number;
}

/** Seconds, each list sorted. */
export interface Simulated {
  /** From the acceptance until a worker takes the job. */
  readonly queued: readonly number[];
  /** From the request to the file. */
  readonly toResult: readonly number[];
  /** What a request waited for its web process and was worked on. */
  readonly accepted: readonly number[];
  /** From the end to the beginning of its webhook. */
  readonly told: readonly number[];
  /** How busy web processes and places for jobs were, 0 to 1. */
  readonly webBusy: number;
  readonly placesBusy: number;
  readonly requestsPerSecond: number;
}

/** Jobs come at random, one after the other, and each goes its way. The same seed gives the same. */
export function simulate(load: Load, processes: Processes): Simulated {
  const time = createTimeline();
  const webs = Array.from({ length: processes.web }, () => createServers(time, 1));
  const places = createServers(time, processes.jobPlaces);
  const deliveries = createServers(time, processes.deliveryPlaces);
  const seen: Record<Lists, number[]> = { queued: [], toResult: [], accepted: [], told: [] };
  let requests = 0;
  const web = (seconds: number, end: () => void) => webs[requests++ % webs.length]?.serve(seconds, end);
  const look = () => ({
    requests,
    web: webs.reduce((sum, each) => sum + each.busySeconds(), 0),
    places: places.busySeconds(),
  });
  const { from, until } = planArrivals({ time, places, deliveries, seen, web, load });
  let [before, after] = [look(), look()];
  time.plan(from, () => {
    before = look();
  });
  time.plan(until, () => {
    after = look();
  });
  time.run();
  for (const list of Object.values(seen)) list.sort((a, b) => a - b);
  const seconds = until - from;
  return {
    ...seen,
    webBusy: (after.web - before.web) / seconds / processes.web,
    placesBusy: (after.places - before.places) / seconds / processes.jobPlaces,
    requestsPerSecond: (after.requests - before.requests) / seconds,
  };
}

/** When the jobs come that are looked at. Those before them are as long under way as the longest kind. */
function planArrivals(way: Way): { from: number; until: number } {
  const { load, time } = way;
  const random = createRandom(load.seed);
  const warm = 2 * Math.max(...load.kinds.map(lengthOf));
  let [at, seen, from] = [0, 0, 0];
  while (seen < load.jobs) {
    at -= Math.log(1 - random.next()) / load.jobsPerSecond;
    const [drawn, isTold] = [random.next(), random.chance(load.webhookShare)];
    if (at >= warm && seen++ === 0) from = at;
    const isSeen = seen > 0;
    time.plan(at, () => accept(way, drawKind(load.kinds, drawn), { isTold, isSeen }));
  }
  return { from, until: at };
}

/** Seconds that a job takes where it waits for nothing. */
export function lengthOf({ beginSeconds, vendorSeconds, endSeconds }: JobKind): number {
  return beginSeconds + vendorSeconds + endSeconds;
}

type Lists = 'queued' | 'toResult' | 'accepted' | 'told';

interface Way {
  readonly time: ReturnType<typeof createTimeline>;
  readonly places: Servers;
  readonly deliveries: Servers;
  readonly seen: Record<Lists, number[]>;
  readonly web: (seconds: number, end: () => void) => void;
  readonly load: Load;
}

function drawKind(kinds: readonly JobKind[], drawn: number): JobKind {
  let left = drawn;
  for (const kind of kinds) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  const last = kinds.at(-1);
  if (last === undefined) throw new Error('There is no kind of job.');
  return last;
}

interface Drawn {
  readonly isTold: boolean;
  /** Whether it is one of those that are looked at. */
  readonly isSeen: boolean;
}

function accept(way: Way, kind: JobKind, drawn: Drawn): void {
  const { time, web, seen, load } = way;
  const sentAt = time.now();
  web(load.acceptSeconds, () => {
    if (drawn.isSeen) seen.accepted.push(time.now() - sentAt);
    const end = work(way, kind, { ...drawn, sentAt });
    if (load.pollSeconds > 0) poll(way, end);
  });
}

/** A caller reads until a read finds the end. */
function poll(way: Way, job: { readonly isOver: () => boolean }): void {
  way.time.plan(way.time.now() + way.load.pollSeconds, () => {
    const wasOver = job.isOver();
    way.web(way.load.readSeconds, () => {
      if (!wasOver) poll(way, job);
    });
  });
}

function work(way: Way, kind: JobKind, { sentAt, isTold, isSeen }: Drawn & { readonly sentAt: number }) {
  const { time, places, seen, load } = way;
  let isOver = false;
  const end = () => {
    isOver = true;
    seen.toResult.push(time.now() - sentAt);
    if (isTold)
      way.deliveries.serve(
        load.receiveSeconds,
        () => {},
        (waited) => seen.told.push(waited),
      );
  };
  const ask = (readyAt: number) =>
    time.plan(time.now() + load.vendorPollSeconds, () => {
      const isReady = time.now() >= readyAt;
      places.serve(load.askSeconds + (isReady ? kind.endSeconds : 0), () => (isReady ? end() : ask(readyAt)));
    });
  places.serve(
    kind.beginSeconds,
    () => (kind.vendorSeconds === 0 ? end() : ask(time.now() + kind.vendorSeconds)),
    (waited) => void (isSeen && seen.queued.push(waited)),
  );
  return { isOver: () => isOver };
}
