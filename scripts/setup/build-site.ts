import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readEnvOrExit } from '#settings/index.ts';
import { inProject, projectNode } from './project-paths.mjs';
import { runStep } from './run-step.mjs';
import { sourceHash } from './source-hash.ts';

const stamp = () => inProject('.next', 'built-from');

/** Pages carry the public address, so a site that was built for another one is not current. */
function builtFromNow(): string {
  const { publicUrl, port } = readEnvOrExit();
  return publicUrl === `http://localhost:${port}`
    ? sourceHash(inProject())
    : `${sourceHash(inProject())} ${publicUrl}`;
}

const steps = [
  ['Generating types from the schema', 'scripts/generate-graphql-types.mjs'],
  ['Checking the catalog', 'scripts/check-catalog.ts'],
  ['Warming the engine', 'scripts/warm-engine.ts'],
  ['Building the site', 'node_modules/next/dist/bin/next', 'build'],
  ['Bundling the module of the documents', 'scripts/build-islands.ts'],
  ['Making documents of the pages', 'scripts/write-documents.ts'],
] as const;

/** Builds the site, whether or not it is current. Resolves with the exit code. */
export async function buildSite(): Promise<number> {
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  for (const [title, script, ...args] of steps) {
    const exitCode = await runStep(title, projectNode, [inProject(script), ...args], { env });
    if (exitCode !== 0) return exitCode;
  }
  writeFileSync(stamp(), builtFromNow());
  return 0;
}

/** Builds the site if its sources differ from those of the last build. Resolves with the exit code. */
export async function ensureBuilt(): Promise<number> {
  const builtFrom = existsSync(stamp()) ? readFileSync(stamp(), 'utf8') : undefined;
  return builtFrom === builtFromNow() ? 0 : buildSite();
}
