/**
 * Runs a script under the project's own Node: `node scripts/project-node.mjs <script> [arguments]`.
 * Any Node from 20 runs this file. Packages that are missing or older than the lock are installed first.
 */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import Module from 'node:module';
import { constants } from 'node:os';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { inProject, projectNode } from './setup/project-paths.mjs';

function isProjectNode() {
  return realpathSync(process.execPath) === realpathSync(projectNode);
}

/** Resolves with the exit code. A signal to this process reaches the script, which decides how to stop. */
function runApart(script, args) {
  const child = spawn(projectNode, [script, ...args], { stdio: 'inherit', cwd: inProject() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/**
 * npm passes a signal to the shell it puts before a script, and that shell dies without passing it on. So the end of
 * the shell counts as the signal.
 */
function stopWithShell() {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

if (process.env.npm_lifecycle_event && process.platform !== 'win32') stopWithShell();

const [name, ...args] = process.argv.slice(2);
const script = inProject(name);
const installed = await ensureInstalled();

if (!installed.ok) {
  process.exitCode = installed.exitCode;
} else if (installed.anew || !isProjectNode()) {
  process.exitCode = await runApart(script, args);
} else {
  process.argv.splice(1, 2, script);
  Module.runMain();
}
