import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inProject } from './project-paths.mjs';

export interface TemporaryNginx {
  readonly url: string;
  /** One for each request, in the order in which they ended. */
  readLog(): readonly Passed[];
  stop(): Promise<void>;
}

/** A request that was passed on. */
export interface Passed {
  readonly status: number;
  /** How many processes it was sent to. */
  readonly tries: number;
  /** From its first byte to the last one of the answer. */
  readonly seconds: number;
}

const START_MS_MAX = 10_000;
const places = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/opt/homebrew/bin/nginx',
  '/usr/local/bin/nginx',
];

/** The program, where it is installed. */
export function findNginx(): string | undefined {
  return places.find((file) => existsSync(file));
}

/** Starts nginx with the configuration of `deploy/` on the loopback interface, as `runNginx` does. */
export function startTemporaryNginx(port: number, webPorts: readonly number[]): Promise<TemporaryNginx> {
  return runNginx(port, fillTemplate(port, webPorts));
}

/**
 * Starts nginx with a configuration of servers, one of which listens on `port` of the loopback interface, in a folder of
 * its own that is gone afterwards. Rejects with a sentence where nginx is not installed or does not start.
 */
export async function runNginx(port: number, site: string): Promise<TemporaryNginx> {
  const program = findNginx();
  if (program === undefined) throw new Error('nginx is not installed.');
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-nginx-'));
  const settings = path.join(folder, 'nginx.conf');
  writeFileSync(path.join(folder, 'site.conf'), site);
  writeFileSync(settings, surroundings(folder));
  const server = spawn(program, ['-c', settings, '-p', folder, '-e', path.join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await accepting(port, () => server.exitCode === null);
  } catch (cause) {
    const said = readFileSync(path.join(folder, 'error.log'), 'utf8');
    await stop();
    throw new Error(`nginx did not start: ${said}`, { cause });
  }
  return { url: `http://127.0.0.1:${port}`, readLog: () => readLog(path.join(folder, 'access.log')), stop };
}

/** As the image of nginx does. */
function fillTemplate(port: number, webPorts: readonly number[]): string {
  const values: Readonly<Record<string, string>> = {
    NGINX_PORT: `127.0.0.1:${port}`,
    WEB_SERVERS: webPorts.map((webPort) => `server 127.0.0.1:${webPort} max_fails=0;`).join(' '),
  };
  const template = readFileSync(inProject('deploy', 'nginx.conf'), 'utf8');
  return template.replaceAll(/\$\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** What the image of nginx has around the template, with everything it writes inside the folder. */
function surroundings(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${folder}/${name};`,
  );
  return `daemon off;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes 2;
pid ${folder}/nginx.pid;
events { worker_connections 2048; }
http {
${temporary.join('\n')}
  log_format passed '$status $request_time $upstream_addr';
  access_log ${folder}/access.log passed;
  include ${folder}/site.conf;
}
`;
}

function readLog(file: string): Passed[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [status, seconds, ...tried] = line.split(' ');
    return { status: Number(status), seconds: Number(seconds), tries: tried.length };
  });
}

async function accepting(port: number, isRunning: () => boolean): Promise<void> {
  const until = Date.now() + START_MS_MAX;
  while (!(await connects(port))) {
    if (!isRunning() || Date.now() > until) throw new Error('It takes no connections.');
    await pause(20);
  }
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
