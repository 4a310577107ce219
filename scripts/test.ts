import { ensureBuilt } from './setup/build-site.ts';
import { ensureTestTools } from './setup/ensure-test-tools.ts';
import { runChecks } from './setup/run-checks.ts';
import { type Count, runJourneys, runPostgresTests, runSnippets, runUnitTests } from './setup/run-tests.ts';

/** What could not run counts as one failure each: a missing browser must not look like a pass. */
async function journeys(toolsMissing: boolean): Promise<Count> {
  const cannotRun = toolsMissing || (await ensureBuilt()) !== 0;
  return cannotRun ? { passed: 0, failed: 1 } : runJourneys();
}

const toolsMissing = (await ensureTestTools()) !== 0;
const failedChecks = await runChecks();
const unit = await runUnitTests();
const postgres = await runPostgresTests();
const snippets = await runSnippets();
const browser = await journeys(toolsMissing);
const failed = failedChecks + unit.failed + postgres.failed + snippets.failed + browser.failed;
if (failedChecks > 0) console.log(`${failedChecks} of the failures are checks; npm run check repeats them.`);
console.log(`${unit.passed + postgres.passed + snippets.passed + browser.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
