import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, projectNode } from './project-paths.mjs';
import { runStep } from './run-step.mjs';
import { sourceHash } from './source-hash.ts';

const stamp = () => inProject('.next', 'built-from');

const steps = [
  ['Generating types from the schema', 'scripts/generate-graphql-types.mjs'],
  ['Checking the catalog', 'scripts/check-catalog.ts'],
  ['Building the site', 'node_modules/next/dist/bin/next', 'build'],
] as const;

/** Builds the site, whether or not it is current. Resolves with the exit code. */
export async function buildSite(): Promise<number> {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  for (const [title, script, ...args] of steps) {
    const exitCode = await runStep(title, projectNode, [inProject(script), ...args], { env });
    if (exitCode !== 0) return exitCode;
  }
  writeFileSync(stamp(), sourceHash(inProject()));
  return 0;
}

/** Builds the site if its sources differ from those of the last build. Resolves with the exit code. */
export async function ensureBuilt(): Promise<number> {
  const builtFrom = existsSync(stamp()) ? readFileSync(stamp(), 'utf8') : undefined;
  return builtFrom === sourceHash(inProject()) ? 0 : buildSite();
}
