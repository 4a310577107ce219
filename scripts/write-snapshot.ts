import { writeFileSync } from 'node:fs';
import { catalogFacts } from '#components/changelog/catalog-facts.ts';
import { unsaidChanges } from './documented/catalog-snapshot.ts';
import { inProject } from './setup/project-paths.mjs';

/** Writes down what the catalog says today, where it differs from the newest snapshot; the changelog shows the difference. */
const changes = unsaidChanges();
const today = new Date().toISOString().slice(0, 10);
if (changes.length > 0) {
  writeFileSync(
    inProject('content', 'catalog', `${today}.json`),
    `${JSON.stringify(catalogFacts(), null, 2)}\n`,
  );
}
console.log(
  changes.length > 0 ? `${today}: ${changes.length} changes of the catalog.` : 'The catalog is as it was.',
);
