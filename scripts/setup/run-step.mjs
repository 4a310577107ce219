import { spawn } from 'node:child_process';
import { inProject } from './project-paths.mjs';

const beatMs = 15_000;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

function report(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command of a long step and says on stderr that it goes on. What the command prints goes there too, so that
 * stdout stays free for results. Resolves with the exit code.
 */
export function runStep(title, command, args, options = {}) {
  const start = performance.now();
  report(`> ${title}`);
  const beat = setInterval(() => report(`  ${title}: ${seconds(start)} so far`), beatMs);
  return new Promise((resolve) => {
    const end = (exitCode, why = '') => {
      clearInterval(beat);
      report(exitCode === 0 ? `  ${title}: done in ${seconds(start)}` : `  ${title}: failed${why}`);
      resolve(exitCode);
    };
    const child = spawn(command, args, { cwd: inProject(), stdio: ['ignore', 2, 2], ...options });
    child.once('error', (error) => end(1, `, ${error.message}`));
    child.once('exit', (code, signal) =>
      end(code ?? 1, signal ? `, ended by ${signal}` : `, exit code ${code}`),
    );
  });
}
