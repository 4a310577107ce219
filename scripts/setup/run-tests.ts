import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { inProject, projectNode } from './project-paths.mjs';
import { journeyReport, type Outcome, plainReport, unitReport } from './read-report.ts';
import { runStep } from './run-step.mjs';
import { findNginx } from './temporary-nginx.ts';
import { findPostgres } from './temporary-postgres.ts';

/** A run that ended badly without a failed test, such as one that could not start, counts as one failure. */
function outcomeOf(exitCode: number, file: string, report: z.ZodType<Outcome>): Outcome {
  const outcome = existsSync(file) ? report.parse(JSON.parse(readFileSync(file, 'utf8'))) : nothing;
  if (exitCode === 0 || outcome.failed > 0) return outcome;
  return {
    ...outcome,
    failed: 1,
    failures: [`no test failed, and the run ended with exit code ${exitCode}`],
  };
}

const nothing: Outcome = { passed: 0, failed: 0, failures: [], triedAgain: [] };

/** Gives `run` a folder of its own that is gone afterwards. */
async function inTemporaryFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-test-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runVitest(title: string, more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'report.json');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const vitest = inProject('node_modules/vitest/vitest.mjs');
    const env = { ...process.env, ...more };
    const exitCode = await runStep(title, projectNode, [vitest, ...args], { env });
    return outcomeOf(exitCode, file, unitReport);
  });
}

/** Unit and integration tests. */
export function runUnitTests(): Promise<Outcome> {
  return runVitest('Unit tests');
}

/**
 * The tests of the gateway once more, with their stores on a PostgreSQL server and their media on an S3 server that are
 * started for them. Where there is none to start: one failure in CI, which must not look like a pass, and a sentence
 * elsewhere.
 */
export async function runPostgresTests(): Promise<Outcome> {
  if (process.env.TEST_DATABASE_URL || findPostgres() !== undefined) {
    return runVitest('Gateway on PostgreSQL and S3', { TEST_STORE: 'postgres' });
  }
  return leftOut('PostgreSQL is not installed: the tests of the gateway ran on the embedded store only.');
}

function leftOut(sentence: string): Outcome {
  console.error(sentence);
  const mustRun = process.env.CI || process.env.ALL_TESTS_MUST_RUN;
  return mustRun ? { ...nothing, failed: 1, failures: [sentence] } : nothing;
}

/** Every snippet that a page prints, run as it is printed. */
export function runSnippets(): Promise<Outcome> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'report.json');
    const script = inProject('scripts/snippets/snippets.ts');
    const exitCode = await runStep('Snippets as printed', projectNode, [script, '--report', file]);
    return outcomeOf(exitCode, file, plainReport);
  });
}

/** Journeys in a real browser against the built site, with an empty data folder. */
export function runJourneys(): Promise<Outcome> {
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'report.json');
    const env = {
      ...process.env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      E2E_DATA_DIR: path.join(folder, 'data'),
    };
    const args = ['test', '--reporter=list,json'];
    const cli = inProject('node_modules/playwright/cli.js');
    const exitCode = await runStep('Journeys in the browser', projectNode, [cli, ...args], { env });
    return outcomeOf(exitCode, file, journeyReport);
  });
}

/**
 * The built product in several processes behind nginx, which are killed and restarted. Needs PostgreSQL too; where one
 * of the two is missing: one failure in CI, and a sentence elsewhere.
 */
export async function runFleetDrill(): Promise<Outcome> {
  if (findNginx() === undefined || findPostgres() === undefined) {
    return leftOut('nginx or PostgreSQL is not installed: no fleet was killed and restarted.');
  }
  return inTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'report.json');
    const drill = ['--fleet', '--jobs', '100', '--rounds', '1', '--every', '500', '--report', file];
    const script = inProject('scripts/chaos/chaos.ts');
    const exitCode = await runStep('A fleet behind nginx', projectNode, [script, ...drill]);
    return outcomeOf(exitCode, file, plainReport);
  });
}
