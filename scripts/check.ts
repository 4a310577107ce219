import { runChecks } from './setup/run-checks.ts';
import { runUnitTests } from './setup/run-tests.ts';

const failedChecks = await runChecks();
const unit = await runUnitTests();
console.log(`${failedChecks} checks failed; ${unit.passed} tests passed, ${unit.failed} failed`);
process.exitCode = failedChecks + unit.failed === 0 ? 0 : 1;
