import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectNode } from '../setup/project-paths.mjs';

/** Runs npm in a folder of its own, with the project's Node. Throws with what it said when it fails. */
export function runNpm(folder: string, command: readonly string[]): void {
  const env = {
    ...process.env,
    PATH: `${path.dirname(projectNode)}${path.delimiter}${process.env.PATH}`,
    NODE_ENV: command[0] === 'run' ? ('production' as const) : ('development' as const),
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const { status, stdout, stderr } = spawnSync('npm', command, { cwd: folder, env, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(
    `npm ${command.join(' ')} failed in ${folder}:\n${stdout.slice(-4_000)}${stderr.slice(-4_000)}`,
  );
}

/** Installs what the `package.json` of a folder names, without a lock. */
export function installIn(folder: string): void {
  runNpm(folder, ['install', '--no-package-lock', '--no-audit', '--no-fund']);
}
