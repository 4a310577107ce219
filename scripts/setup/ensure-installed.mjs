import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, projectNode } from './project-paths.mjs';
import { runStep } from './run-step.mjs';

/** The package `node` fetches its program in an install script, so these may not be switched off. */
const installArguments = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'];

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/**
 * Whether what npm wrote down about node_modules has every package of the lock in its version. A package that is
 * optional may be missing: it belongs to another platform.
 */
export function isInstalled(lockFile, installedFile) {
  const wanted = readPackages(lockFile);
  const present = readPackages(installedFile);
  if (present === undefined) return false;
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    return place in present ? present[place].version === version : Boolean(optional ?? devOptional);
  });
}

/** npm under the Node of the machine: the one in node_modules is about to be replaced. */
function environmentWithoutProject() {
  const own = inProject('node_modules');
  const PATH = (process.env.PATH ?? '').split(path.delimiter).filter((entry) => !entry.startsWith(own));
  return { ...process.env, PATH: PATH.join(path.delimiter), NODE_ENV: 'development' };
}

/** Installs the packages of the lock unless they are there. `anew` says whether it had to. */
export async function ensureInstalled() {
  const lock = inProject('package-lock.json');
  const written = inProject('node_modules', '.package-lock.json');
  if (isInstalled(lock, written) && existsSync(projectNode)) return { ok: true, anew: false, exitCode: 0 };
  const exitCode = await runStep('Installing packages', 'npm', installArguments, {
    env: environmentWithoutProject(),
    shell: process.platform === 'win32',
  });
  return { ok: exitCode === 0, anew: true, exitCode };
}
