import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SnippetId } from '#contract/snippets/snippet.ts';
import { projectNode } from '../setup/project-paths.mjs';

const giveUpAfterMs = 180_000;

/** The first Python that has requests. */
export const python =
  ['/usr/bin/python3', 'python3'].find(
    (command) => spawnSync(command, ['-c', 'import requests'], { stdio: 'ignore' }).status === 0,
  ) ?? 'python3';

const programs: Readonly<Record<Exclude<SnippetId, 'graphql'>, readonly [command: string, file: string]>> = {
  curl: ['bash', 'snippet.sh'],
  javascript: [projectNode, 'snippet.mjs'],
  apollo: [projectNode, 'snippet.mjs'],
  python: [python, 'snippet.py'],
};

/** Saves a snippet in a folder and runs it there. Resolves with what it printed; rejects when it fails or takes too long. */
export function runProgram(
  id: Exclude<SnippetId, 'graphql'>,
  code: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const [command, file] = programs[id];
  writeFileSync(path.join(folder, file), code);
  return run(command, [file], { cwd: folder, env, timeout: giveUpAfterMs });
}

function run(command: string, args: readonly string[], options: SpawnOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (printed += chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${command} ended with ${code ?? signal}:\n${printed.slice(-2_000)}`));
    });
  });
}
