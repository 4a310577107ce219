import type { CatalogFacts } from './catalog-facts.ts';

/** A fact that is not what it was; null where there is none. */
export interface FactChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed between two states, by path. Of a model that came or went, only itself is named and not all of its parts. */
export function diffFacts(before: CatalogFacts, after: CatalogFacts): readonly FactChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const changes = paths
    .map((path) => ({ path, before: before[path] ?? null, after: after[path] ?? null }))
    .filter((change) => change.before !== change.after);
  const whole = changes.filter((change) => change.before === null || change.after === null);
  const isPart = ({ path }: FactChange) => whole.some((change) => path.startsWith(`${change.path}.`));
  return changes.filter((change) => !isPart(change));
}
