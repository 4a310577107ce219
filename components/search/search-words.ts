import type { SearchKind } from './entry.ts';

/** What is said around results, finished. In `many` and `all` a `#` stands for the count. */
export interface SearchWords {
  /** The name of one of a kind, and of several. */
  readonly kinds: Readonly<Record<SearchKind, string>>;
  readonly groups: Readonly<Record<SearchKind, string>>;
  readonly one: string;
  readonly many: string;
  readonly none: string;
  readonly all: string;
  readonly recent: string;
  readonly start: string;
  readonly open: string;
  readonly newTab: string;
}

/** A number of results in words. */
export function countText({ one, many, none }: SearchWords, count: number): string {
  if (count === 0) return none;
  return count === 1 ? one : many.replace('#', String(count));
}
