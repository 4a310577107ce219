import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface TemporaryPostgres {
  /** `postgres://…` of its first database. Whoever can read its folder may do everything. */
  readonly url: string;
  /** Of the process whose children serve the connections. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface TemporaryPostgresOptions {
  /** Whether a commit is on the disk before it is answered, as on a real server. Default false, which is faster. */
  readonly durable?: boolean;
}

const START_MS_MAX = 30_000;
const debian = '/usr/lib/postgresql';
const elsewhere = [
  '/opt/homebrew/opt/postgresql/bin',
  '/usr/local/opt/postgresql/bin',
  '/usr/bin',
  '/usr/local/bin',
];

/** The folder with the programs of PostgreSQL, the newest one that is installed; undefined without one. */
export function findPostgres(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), ...elsewhere];
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')));
}

/**
 * Starts a server that only this machine reaches, through a socket in a folder of its own, and that leaves nothing
 * behind. Rejects with a sentence where PostgreSQL is not installed or does not start.
 */
export async function startTemporaryPostgres({
  durable = false,
}: TemporaryPostgresOptions = {}): Promise<TemporaryPostgres> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('PostgreSQL is not installed.');
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-pg-'));
  const user = serverUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const run = { ...user, cwd: folder, stdio: 'ignore' as const };
  const set = (options: Record<string, string>) =>
    Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N'],
    run,
  );
  const server = spawn(
    path.join(programs, 'postgres'),
    [
      '-D',
      data,
      '-k',
      folder,
      ...set({ listen_addresses: '', max_connections: '300', ...(durable ? {} : careless) }),
    ],
    run,
  );
  const stop = async () => {
    const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await accepting(programs, folder, () => server.exitCode === null);
  } catch (cause) {
    await stop();
    throw cause;
  }
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  return { url, pid: server.pid ?? 0, stop };
}

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The server refuses to run as root: there it runs as the user that its package made. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function accepting(programs: string, folder: string, isRunning: () => boolean): Promise<void> {
  const until = Date.now() + START_MS_MAX;
  for (;;) {
    const asked = spawn(path.join(programs, 'pg_isready'), ['-q', '-h', folder], { stdio: 'ignore' });
    const [code] = await once(asked, 'exit');
    if (code === 0) return;
    if (!isRunning() || Date.now() > until) throw new Error('The temporary PostgreSQL server did not start.');
    await pause(50);
  }
}
