import { writeFileSync } from 'node:fs';
import { buildIslands } from './setup/build-islands.ts';
import { inProject } from './setup/project-paths.mjs';

// Where the pages find the module and its parts, for the step that writes them.
const { entry, islandsEntry, islands, withoutIslands } = await buildIslands();
const address = (file: string) => `/_next/static/enhance/${file}`;
const addresses = Object.entries(islands).map(([name, files]) => [name, files.map(address)]);
const written = {
  entry: address(entry),
  islandsEntry: address(islandsEntry),
  islands: Object.fromEntries(addresses),
  withoutIslands: withoutIslands.map(address),
};
writeFileSync(inProject('.next', 'enhance.json'), JSON.stringify(written));
