import { readChangelog } from '#components/changelog/read-changelog.ts';
import { unsaidChanges } from './documented/catalog-snapshot.ts';

const changes = unsaidChanges();
for (const { path, before, after } of changes)
  console.error(`${path}: ${before ?? 'none'} -> ${after ?? 'none'}`);
if (changes.length > 0) {
  console.error(
    'The catalog changed and the changelog does not say it: run `node scripts/write-snapshot.ts`.',
  );
  process.exitCode = 1;
}
readChangelog();
