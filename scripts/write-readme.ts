import { readFileSync, writeFileSync } from 'node:fs';
import { fillGeneratedParts } from './readme/generated-parts.ts';
import { inProject } from './setup/project-paths.mjs';

const file = inProject('README.md');
const written = readFileSync(file, 'utf8');
const filled = fillGeneratedParts(written);

if (!process.argv.includes('--check')) {
  writeFileSync(file, filled);
} else if (filled !== written) {
  console.error('README.md is not what layers.mjs and settings/ say. Run: npm run readme');
  process.exitCode = 1;
}
