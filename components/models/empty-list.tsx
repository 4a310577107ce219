import type { BrowserWords } from './browser-words.ts';
import { fill } from './search/fill.ts';
import type { Query } from './search/read-query.ts';

/** What to change when nothing is left. */
export function EmptyList({ query, words }: { query: Query; words: BrowserWords }) {
  const { list } = words;
  const isMeaningless = query.said.length === 0 && query.unknown.length > 0;
  return (
    <div className="rounded border border-line-2 bg-surface px-4 py-8 md:px-6">
      <p className="text-16 font-medium">{list.emptyTitle}</p>
      <p className="mt-1 max-w-(--measure) text-ink-2">
        {isMeaningless ? fill(list.emptyWords, { words: query.unknown.join(' ') }) : list.emptyText}
      </p>
    </div>
  );
}
