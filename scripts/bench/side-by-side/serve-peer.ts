import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../../setup/find-free-port.ts';
import { projectNode } from '../../setup/project-paths.mjs';
import { runNginx } from '../../setup/temporary-nginx.ts';
import { peerFolder } from './build-peer.ts';
import { fileServer } from './file-server.ts';
import type { Peer } from './sites.ts';

export interface Served {
  /** `http://127.0.0.1:4321` */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const startMsMax = 30_000;

/** Starts the server that a peer is meant for, on the loopback interface. */
export async function servePeer(peer: Peer): Promise<Served> {
  const port = await findFreePort();
  const folder = peerFolder(peer);
  if (peer.servedBy === 'nginx') {
    const headers = path.join(folder, 'headers.conf');
    const site = fileServer(port, path.join(folder, 'dist'), existsSync(headers) ? headers : undefined);
    const { url, stop } = await runNginx(port, site);
    return { origin: url, stop };
  }
  const program = path.join(folder, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(projectNode, [program, 'start', '-H', '127.0.0.1', '-p', `${port}`], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  const origin = `http://127.0.0.1:${port}`;
  await untilServed(`${origin}${peer.pathOf('quickstart')}`, child);
  return { origin, stop: () => stopChild(child) };
}

async function untilServed(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + startMsMax;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (child.exitCode !== null || performance.now() > giveUpAt) throw new Error(`${url} is not served.`);
    await pause(50);
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
