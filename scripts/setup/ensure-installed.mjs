import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, projectNode } from './project-paths.mjs';
import { runStep } from './run-step.mjs';
import { takeTurns } from './take-turns.mjs';

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

function isComplete() {
  const written = inProject('node_modules', '.package-lock.json');
  return isInstalled(inProject('package-lock.json'), written) && existsSync(projectNode);
}

/** Installs the packages of the lock unless they are there, one process at a time. `anew` says whether they had to be. */
export async function ensureInstalled() {
  if (isComplete()) return { ok: true, anew: false, exitCode: 0 };
  const lock = inProject('.cache', 'install.lock');
  const exitCode = await takeTurns(lock, install, (owner) => {
    console.error(
      `Process ${owner} installs packages here; waiting for it. (If it does not: remove ${lock}.)`,
    );
  });
  return { ok: exitCode === 0, anew: true, exitCode };
}

/** Two installations at once in one folder would take each other's files away. */
async function install() {
  if (isComplete()) return 0;
  return runStep('Installing packages', 'npm', installArguments, {
    env: environmentWithoutProject(),
    shell: process.platform === 'win32',
  });
}
