import type { Finding } from './create-search.ts';
import type { SearchKind } from './entry.ts';

/** Findings of one kind, best first. */
export interface FindingGroup {
  readonly kind: SearchKind;
  /** Those that are shown. */
  readonly shown: readonly Finding[];
  /** How many there are. */
  readonly count: number;
}

/** Findings by kind, the kind of the best one first, with at most `shownMax` of each. */
export function groupFindings(findings: readonly Finding[], shownMax: number): readonly FindingGroup[] {
  const groups = new Map<SearchKind, Finding[]>();
  for (const finding of findings) {
    const { kind } = finding.entry;
    const group = groups.get(kind) ?? [];
    group.push(finding);
    groups.set(kind, group);
  }
  return [...groups].map(([kind, all]) => ({ kind, shown: all.slice(0, shownMax), count: all.length }));
}
