import { type CatalogFacts, catalogFacts } from '#components/changelog/catalog-facts.ts';
import { diffFacts, type FactChange } from '#components/changelog/diff-facts.ts';
import { readSnapshots, type Snapshot } from '#components/changelog/read-changelog.ts';

/** What is in force and does not stand in the newest snapshot, so that the changelog does not say it. */
export function unsaidChanges(
  snapshots: readonly Snapshot[] = readSnapshots(),
  facts: CatalogFacts = catalogFacts(),
): readonly FactChange[] {
  return diffFacts(snapshots.at(-1)?.facts ?? {}, facts);
}
