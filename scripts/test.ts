import { ensureBuilt } from './setup/build-site.ts';
import { ensureTestTools } from './setup/ensure-test-tools.ts';
import { runChecks } from './setup/run-checks.ts';
import {
  type Count,
  runFleetDrill,
  runJourneys,
  runPostgresTests,
  runSnippets,
  runUnitTests,
} from './setup/run-tests.ts';

/** What could not run counts as one failure each: a missing browser must not look like a pass. */
async function onBuiltSite(cannotRun: boolean, run: () => Promise<Count>): Promise<Count> {
  return cannotRun || (await ensureBuilt()) !== 0 ? { passed: 0, failed: 1 } : run();
}

const toolsMissing = (await ensureTestTools()) !== 0;
const failedChecks = await runChecks();
const unit = await runUnitTests();
const postgres = await runPostgresTests();
const snippets = await runSnippets();
const browser = await onBuiltSite(toolsMissing, runJourneys);
const fleet = await onBuiltSite(false, runFleetDrill);
const counts = [unit, postgres, snippets, browser, fleet];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, failedChecks);
if (failedChecks > 0) console.log(`${failedChecks} of the failures are checks; npm run check repeats them.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
