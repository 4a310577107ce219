import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** The built product in a process of its own, over a folder of its own, to be killed and started again. */
export interface OwnServer {
  readonly url: string;
  /** A key of its gateway. */
  key(plan: string): Promise<string>;
  /** Ends it with SIGKILL, wherever it is in its work. */
  kill(): Promise<void>;
  /** Starts it again at the same address. Resolves when it serves pages. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** `settings` are added to its environment. */
export async function startOwnServer(settings: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-own-'));
  const env = {
    ...process.env,
    PORT: port,
    DATA_DIR: dataDir,
    PUBLIC_URL: url,
    NODE_ENV: 'production' as const,
    ...settings,
  };
  let child: ChildProcess | undefined;
  const server: OwnServer = {
    url,
    key: async (plan) => {
      const words = ['run', '--silent', 'key', '--', '--plan', plan, '--credits', '100000'];
      const { stdout } = await promisify(execFile)('npm', words, { env });
      return stdout.trim();
    },
    kill: async () => {
      const ended = child && once(child, 'exit');
      child?.kill('SIGKILL');
      await ended;
    },
    start: async () => {
      child = spawn(process.execPath, ['server.ts'], { env, stdio: 'ignore' });
      await served(url, child);
    },
    remove: async () => {
      if (child?.exitCode === null && child.signalCode === null) await server.kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function served(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (child.exitCode !== null) throw new Error('The server did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return String(address.port);
}
