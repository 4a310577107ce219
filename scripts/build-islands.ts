import { writeFileSync } from 'node:fs';
import { buildIslands } from './setup/build-islands.ts';
import { inProject } from './setup/project-paths.mjs';

// Where the pages find the module, for the step that writes them.
const entry = `/_next/static/enhance/${await buildIslands()}`;
writeFileSync(inProject('.next', 'enhance.json'), JSON.stringify({ entry }));
