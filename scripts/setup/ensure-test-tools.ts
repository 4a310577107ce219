import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';
import { runStep } from './run-step.mjs';
import { findNginx } from './temporary-nginx.ts';
import { findPostgres } from './temporary-postgres.ts';

interface Tool {
  readonly name: string;
  readonly debianPackage: string;
  readonly otherwise: string;
  /** What is left out without it says so itself. */
  readonly optional?: boolean;
  isThere(): boolean;
}

const tools: readonly Tool[] = [
  {
    name: 'Chromium',
    debianPackage: 'chromium',
    otherwise: 'npx playwright install chromium',
    isThere: () => findChromium() !== undefined,
  },
  {
    name: 'requests for Python',
    debianPackage: 'python3-requests',
    otherwise: 'python3 -m pip install requests',
    isThere: () => spawnSync('python3', ['-c', 'import requests'], { stdio: 'ignore' }).status === 0,
  },
  {
    name: 'ffprobe',
    debianPackage: 'ffmpeg',
    otherwise: 'brew install ffmpeg',
    isThere: () => spawnSync('ffprobe', ['-version'], { stdio: 'ignore' }).status === 0,
  },
  {
    name: 'PostgreSQL',
    debianPackage: 'postgresql',
    otherwise: 'brew install postgresql',
    optional: true,
    isThere: () => findPostgres() !== undefined,
  },
  {
    name: 'nginx',
    debianPackage: 'nginx',
    otherwise: 'brew install nginx',
    optional: true,
    isThere: () => findNginx() !== undefined,
  },
];

const isDebianRoot = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

async function install(missing: readonly Tool[]): Promise<number> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runStep('Updating the package lists', 'apt-get', ['update', '-q'], {
    env,
    quiet: true,
  });
  if (updated !== 0) return updated;
  const packages = missing.map((tool) => tool.debianPackage);
  return runStep(`Installing ${packages.join(' and ')}`, 'apt-get', ['install', '-y', '-q', ...packages], {
    env,
    quiet: true,
  });
}

/**
 * Finds what the tests need beside the packages, and installs it where that is one safe command. Resolves with an
 * exit code; says on stderr what a person has to run when it can not.
 */
export async function ensureTestTools(): Promise<number> {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0) return 0;
  if (isDebianRoot()) return install(missing);
  const sudo = existsSync('/usr/bin/apt-get');
  for (const { name, debianPackage, otherwise, optional } of missing) {
    console.error(
      `${optional ? 'Some tests' : 'The tests'} need ${name}. Run: ${sudo ? `sudo apt-get install -y ${debianPackage}` : otherwise}`,
    );
  }
  return missing.some(({ optional }) => !optional) ? 1 : 0;
}
