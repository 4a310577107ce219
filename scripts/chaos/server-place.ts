import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject, projectNode } from '../setup/project-paths.mjs';
import type { Place } from './fleet.ts';

const LOOK_MS = 50;

/** The whole product as an operator runs it, built before, with settings on top of this process's own. */
export function serverPlace(port: number, settings: Readonly<Record<string, string>>): Place {
  const env = { ...process.env, ...settings, PORT: String(port), NODE_ENV: 'production' as const };
  const url = `http://127.0.0.1:${port}`;
  return {
    ...(settings.DOITONG_ROLE === 'worker' ? {} : { url }),
    start() {
      const stdio = ['ignore', 'ignore', 'pipe'] as const;
      const child = spawn(projectNode, [inProject('server.ts')], {
        env,
        cwd: inProject(),
        stdio: [...stdio],
      });
      passComplaintsOn(child);
      return child;
    },
    async isReady(child) {
      while (child.exitCode === null && child.signalCode === null && !(await answersReady(url))) {
        await wait(LOOK_MS);
      }
    },
    askToStop: (child) => void child.kill('SIGTERM'),
  };
}

/** What the process says that is more than a line about a request. */
function passComplaintsOn({ stderr }: ChildProcess): void {
  if (stderr === null) return;
  createInterface({ input: stderr }).on('line', (line) => {
    if (!/"level":"(info|warn)"/.test(line)) console.error(line);
  });
}

async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
