import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '../setup/find-free-port.ts';
import { inProject, projectNode } from '../setup/project-paths.mjs';
import type { ProcessOptions } from './process-options.ts';

/** One place of the fleet: a process, and the next one when it was killed. */
interface Place {
  readonly options: ProcessOptions;
  child: ChildProcess;
}

export interface Fleet {
  /** Addresses of the processes that serve. One that was just killed is among them. */
  readonly urls: readonly string[];
  readonly size: number;
  /** Ends a process with SIGKILL, wherever it is in its work, and starts another one in its place. */
  kill(index: number): Promise<void>;
  /** Stops all as a clean shutdown does. */
  stop(): Promise<void>;
  /** Ends all at once, however the run went. */
  abandon(): void;
}

const PROGRAM = inProject('scripts/chaos/gateway-process.ts');

export function startProcess(options: ProcessOptions): ChildProcess {
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  return fork(PROGRAM, [JSON.stringify(options)], { execPath: projectNode, stdio: [...stdio] });
}

/** Rejects when the process ends before it is ready. */
export async function isReady(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`A gateway process ended with ${code ?? signal} before it was ready.`);
  });
  await Promise.race([once(child, 'message'), ended]);
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.send('stop');
  const [code] = await ended;
  if (code !== 0) throw new Error(`A gateway process did not stop cleanly: ${code}.`);
}

/** Processes over one data folder: they share nothing else. */
export async function startFleet(
  dataDir: string,
  roles: readonly ProcessOptions['role'][],
  leaseMs?: number,
): Promise<Fleet> {
  const places: Place[] = [];
  for (const role of roles) {
    const options = { dataDir, role, port: await findFreePort(), leaseMs };
    const child = startProcess(options);
    places.push({ options, child });
    await isReady(child);
  }
  return {
    urls: places
      .filter(({ options }) => options.role !== 'worker')
      .map(({ options }) => `http://127.0.0.1:${options.port}`),
    size: places.length,
    async kill(index) {
      const place = places[index];
      if (place === undefined) return;
      const ended = once(place.child, 'exit');
      place.child.kill('SIGKILL');
      await ended;
      place.child = startProcess(place.options);
    },
    async stop() {
      await Promise.all(places.map(({ child }) => stopProcess(child)));
    },
    abandon() {
      for (const { child } of places) child.kill('SIGKILL');
    },
  };
}
