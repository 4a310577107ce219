import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** One place of the fleet: how its process is started, and the next one when it was killed. */
export interface Place {
  /** Where it serves. Absent: it only works. */
  readonly url?: string;
  start(): ChildProcess;
  /** Resolves when it is ready, or when it has ended. */
  isReady(child: ChildProcess): Promise<void>;
  /** Tells it to stop as in a clean shutdown. */
  askToStop(child: ChildProcess): void;
}

export interface Fleet {
  /** Addresses of the processes that serve. One that was just killed is among them. */
  readonly urls: readonly string[];
  readonly size: number;
  /** How many processes ended that nobody had told to. */
  readonly deaths: number;
  /** Ends a process with SIGKILL, wherever it is in its work, and starts another one in its place. */
  kill(index: number): Promise<void>;
  /** Lets a process stop cleanly and starts another one in its place. */
  restart(index: number): Promise<void>;
  /** Rejects when the process ends before it is ready. */
  isReady(index: number): Promise<void>;
  /** Stops all as a clean shutdown does. */
  stop(): Promise<void>;
  /** Ends all at once, however the run went. */
  abandon(): void;
}

interface Running {
  readonly place: Place;
  child: ChildProcess;
}

/** The first one is ready before the others are started: it makes the schema. */
export async function startFleet(places: readonly Place[]): Promise<Fleet> {
  const running: Running[] = [];
  const told = new WeakSet<ChildProcess>();
  let deaths = 0;
  const start = (place: Place) =>
    place.start().once('exit', function (this: ChildProcess) {
      if (!told.has(this)) deaths += 1;
    });
  const at = (index: number) => {
    const found = running[index];
    if (found === undefined) throw new Error(`The fleet has no place ${index}.`);
    return found;
  };
  const stop = (one: Running) => {
    told.add(one.child);
    return stopProcess(one);
  };
  const fleet: Fleet = {
    urls: places.flatMap(({ url }) => url ?? []),
    size: places.length,
    get deaths() {
      return deaths;
    },
    async kill(index) {
      const one = at(index);
      const ended = once(one.child, 'exit');
      told.add(one.child);
      one.child.kill('SIGKILL');
      await ended;
      one.child = start(one.place);
    },
    async restart(index) {
      const one = at(index);
      await stop(one);
      one.child = start(one.place);
    },
    isReady: (index) => isReady(at(index)),
    async stop() {
      await Promise.all(running.map(stop));
    },
    abandon() {
      for (const { child } of running) child.kill('SIGKILL');
    },
  };
  try {
    const [first, ...others] = places.map((place) => () => {
      running.push({ place, child: start(place) });
      return fleet.isReady(running.length - 1);
    });
    await first?.();
    await Promise.all(others.map((begin) => begin()));
  } catch (cause) {
    fleet.abandon();
    throw cause;
  }
  return fleet;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function isReady({ place, child }: Running): Promise<void> {
  await Promise.race([place.isReady(child), once(child, 'exit')]);
  if (hasEnded(child)) throw new Error(`A process ended with ${child.exitCode} before it was ready.`);
}

async function stopProcess({ place, child }: Running): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  place.askToStop(child);
  const [code] = await ended;
  if (code !== 0) throw new Error(`A process did not stop cleanly: ${code}.`);
}
