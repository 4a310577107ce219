import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../setup/find-free-port.ts';
import { inProject, projectNode } from '../setup/project-paths.mjs';

/** The product as `npm start` runs it, on a free port and an empty data folder. */
export interface Product {
  readonly url: string;
  /** A key of an account without limits. */
  readonly key: string;
  /** Milliseconds from the start of the process to the first page served. */
  readonly startMs: number;
  /** Resident memory of the process, in MB. */
  memoryMb(): number;
  stop(): Promise<void>;
}

async function isServed(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function waitForPage(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (!(await isServed(url))) {
    if (child.exitCode !== null || performance.now() > giveUpAt) throw new Error('The server did not start.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts the built product; with the role `web` it accepts jobs and runs none. Rejects when no page is served in a minute. */
export async function startProduct(role: 'all' | 'web'): Promise<Product> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-bench-'));
  const port = String(await findFreePort());
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: port,
    DATA_DIR: dataDir,
    PUBLIC_URL: url,
    DOITONG_ROLE: role,
    NODE_ENV: 'production' as const,
  };
  const startedAt = performance.now();
  const child = spawn(projectNode, [inProject('server.ts')], { env, cwd: inProject(), stdio: 'ignore' });
  await waitForPage(`${url}/en`, child);
  const startMs = performance.now() - startedAt;
  const keyArguments = [inProject('scripts/key.ts'), '--plan', 'enterprise', '--credits', '100000000'];
  const key = execFileSync(projectNode, keyArguments, { env, cwd: inProject(), encoding: 'utf8' }).trim();
  return {
    url,
    key,
    startMs,
    memoryMb: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
