import { ensureBuilt } from './setup/build-site.ts';
import { ensureTestTools } from './setup/ensure-test-tools.ts';
import type { Outcome } from './setup/read-report.ts';
import { runChecks } from './setup/run-checks.ts';
import {
  runFleetDrill,
  runJourneys,
  runPostgresTests,
  runSnippets,
  runUnitTests,
} from './setup/run-tests.ts';

/** What could not run counts as one failure each: a missing browser must not look like a pass. */
async function onBuiltSite(cannotRun: boolean, run: () => Promise<Outcome>): Promise<Outcome> {
  if (!cannotRun && (await ensureBuilt()) === 0) return run();
  return { passed: 0, failed: 1, failures: ['the site or a tool is missing'], triedAgain: [] };
}

const toolsMissing = (await ensureTestTools()) !== 0;
const failedChecks = await runChecks();
const parts: Readonly<Record<string, Outcome>> = {
  'Unit tests': await runUnitTests(),
  'Gateway on PostgreSQL and S3': await runPostgresTests(),
  'Snippets as printed': await runSnippets(),
  'Journeys in the browser': await onBuiltSite(toolsMissing, runJourneys),
  'A fleet behind nginx': await onBuiltSite(false, runFleetDrill),
};
for (const [title, { failures, triedAgain }] of Object.entries(parts)) {
  for (const line of triedAgain) console.log(`passed when tried again: ${title}: ${line}`);
  for (const line of failures) console.log(`failed: ${title}: ${line}`);
}
const outcomes = Object.values(parts);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, failedChecks);
if (failedChecks > 0) console.log(`${failedChecks} of the failures are checks; npm run check repeats them.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
