import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from '../setup/temporary-postgres.ts';

const run = promisify(execFile);

export interface PgbenchOptions {
  readonly url: string;
  readonly script: string;
  readonly connections: number;
  readonly seconds: number;
  /** Whether the server reads and plans each statement once for a connection. */
  readonly prepared: boolean;
}

/** Transactions a second that the database does with nothing around them. Rejects when one of them fails. */
export async function runPgbench(given: PgbenchOptions): Promise<number> {
  const { url, script, connections, seconds, prepared } = given;
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-pgbench-'));
  const file = path.join(folder, 'accept.sql');
  writeFileSync(file, script);
  const program = path.join(findPostgres() ?? '', 'pgbench');
  const options = [
    '-n',
    '-M',
    prepared ? 'prepared' : 'extended',
    '-c',
    String(connections),
    '-j',
    '2',
    '-T',
    String(seconds),
  ];
  try {
    const { stdout } = await run(program, [...options, '-f', file, url]);
    const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? '0';
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined || failed !== '0') throw new Error(`pgbench did not run as it should:\n${stdout}`);
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
