import { messages } from '#components/docs/words.ts';
import { code, table } from '#components/prose/table.ts';
import type { Locale } from '#i18n/routing.ts';
import { type ChangelogEntry, readChangelog } from './read-changelog.ts';

let entries: readonly ChangelogEntry[] | undefined;

/** Every entry, newest first. Read once; throws when the files are not in order. */
export function changelog(): readonly ChangelogEntry[] {
  entries ??= readChangelog();
  return entries;
}

/** An entry in a language: its title, and its text in Markdown. */
export function entryText(
  { words, changes }: ChangelogEntry,
  locale: Locale,
): { title: string; body: string } {
  if (words) return words[locale];
  const { catalogTitle, fact, before, after } = messages[locale].changelog;
  const cell = (value: string | null) => (value === null ? '' : code(value));
  const body = table(
    [fact, before, after],
    changes.map((change) => [code(change.path), cell(change.before), cell(change.after)]),
  );
  return { title: catalogTitle, body };
}
