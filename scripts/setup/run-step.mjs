import { spawn } from 'node:child_process';
import { inProject } from './project-paths.mjs';

const beatMs = 15_000;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

function report(line) {
  process.stderr.write(`${line}\n`);
}

/** Keeps what a command prints. The result gives it back. */
function collect(child) {
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

/**
 * Runs a command of a long step and says on stderr that it goes on. What the command prints goes there too, so that
 * stdout stays free for results; with `quiet` it is shown only when the command fails. Resolves with the exit code.
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function runStep(title, command, args, { quiet = false, ...options } = {}) {
  const start = performance.now();
  report(`> ${title}`);
  const beat = setInterval(() => report(`  ${title}: ${seconds(start)} so far`), beatMs);
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2];
    const child = spawn(command, args, { cwd: inProject(), stdio, ...options });
    const printed = quiet ? collect(child) : () => '';
    const end = (exitCode, why = '') => {
      clearInterval(beat);
      if (exitCode !== 0 && printed()) report(printed());
      report(exitCode === 0 ? `  ${title}: done in ${seconds(start)}` : `  ${title}: failed${why}`);
      resolve(exitCode);
    };
    child.once('error', (error) => end(1, `, ${error.message}`));
    child.once('close', (code, signal) =>
      end(code ?? 1, signal ? `, ended by ${signal}` : `, exit code ${code}`),
    );
  });
}
