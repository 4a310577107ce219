import { writeFileSync } from 'node:fs';
import { buildIslands } from './setup/build-islands.ts';
import { inProject } from './setup/project-paths.mjs';

// Where the pages find the module, for the step that writes them.
const { entry, withoutIslands } = await buildIslands();
const address = (file: string) => `/_next/static/enhance/${file}`;
const written = { entry: address(entry), withoutIslands: withoutIslands.map(address) };
writeFileSync(inProject('.next', 'enhance.json'), JSON.stringify(written));
