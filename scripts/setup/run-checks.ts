import { inProject, projectNode } from './project-paths.mjs';
import { runStep } from './run-step.mjs';

/** Everything that is checked without a build or a browser, in the order in which a mistake is cheapest to find. */
const checks: readonly (readonly [title: string, script: string, ...args: string[]])[] = [
  ['Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['Lint with types', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['Layers', 'scripts/check-layers.ts'],
  ['Messages', 'scripts/check-messages.ts'],
  ['Catalog', 'scripts/check-catalog.ts'],
  ['Changelog', 'scripts/check-changelog.ts'],
  ['Snippets ran as they stand', 'scripts/snippets/check-snippets.ts'],
  ['Generated types', 'scripts/generate-graphql-types.mjs', '--check'],
  ['Generated parts of the README', 'scripts/write-readme.ts', '--check'],
  ['Types of the routes', 'node_modules/next/dist/bin/next', 'typegen'],
  ['Types', 'node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
];

/** Runs every check, also after one failed, so that one run shows all there is to mend. Resolves with how many failed. */
export async function runChecks(): Promise<number> {
  let failed = 0;
  for (const [title, script, ...args] of checks) {
    const exitCode = await runStep(title, projectNode, [inProject(script), ...args], { quiet: true });
    if (exitCode !== 0) failed += 1;
  }
  return failed;
}
