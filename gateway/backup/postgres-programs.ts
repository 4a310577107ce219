import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BackupError } from './backup-error.ts';

type Program = 'pg_dump' | 'pg_restore';

const debian = '/usr/lib/postgresql';
const searched = '/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin';

/** What the programs read from the environment, by the parameter of an address. */
const parameters: Readonly<Record<string, string>> = {
  host: 'PGHOST',
  port: 'PGPORT',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  dbname: 'PGDATABASE',
  sslmode: 'PGSSLMODE',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslrootcert: 'PGSSLROOTCERT',
  options: 'PGOPTIONS',
  connect_timeout: 'PGCONNECT_TIMEOUT',
};

/** The address as variables, so that its password does not stand in the list of processes. */
export function connectionVariables(address: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(address);
  const given = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    dbname: decodeURIComponent(pathname.slice(1)),
    ...Object.fromEntries(searchParams),
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const variable = parameters[name];
      return variable === undefined || value === '' ? [] : [[variable, value]];
    }),
  );
}

/** Runs a program of PostgreSQL. Throws a BackupError when it is not installed, or with what it says when it fails. */
export async function runPostgresProgram(
  program: Program,
  address: string,
  args: readonly string[],
): Promise<void> {
  const child = spawn(programPath(program), args, {
    env: { NODE_ENV: 'production', PATH: searched, ...connectionVariables(address) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, said] = await Promise.all([ended, text(child.stderr)]).catch((cause) => {
    throw new BackupError(
      `${program} is not installed: it comes with PostgreSQL, in Debian's package postgresql-client.`,
      { cause },
    );
  });
  if (code !== 0) throw new BackupError(`${program} failed: ${said.trim()}`);
}

/** The newest one of Debian's folders, which may be of another version than the first in the path; else by its name. */
function programPath(program: Program): string {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(debian, version, 'bin', program))
    .find((path) => existsSync(path));
  return found ?? program;
}
