import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { contentFolder } from '#components/docs/guide-slugs.ts';
import type { Locale } from '#i18n/routing.ts';
import type { CatalogFacts } from './catalog-facts.ts';
import { diffFacts, type FactChange } from './diff-facts.ts';

export const entryKinds = ['api', 'gateway', 'portal', 'catalog'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Something that changed, on a day, in both languages. */
export interface ChangelogEntry {
  /** Its anchor on the page. Never changes: feeds know the entry by it. */
  readonly id: string;
  /** `2026-11-28`. */
  readonly date: string;
  readonly kind: EntryKind;
  /** Title and text in Markdown. Absent for a change of the catalog, which speaks for itself. */
  readonly words: Readonly<Record<Locale, { readonly title: string; readonly body: string }>> | null;
  readonly changes: readonly FactChange[];
}

/** The facts of the catalog on a day. */
export interface Snapshot {
  readonly date: string;
  readonly facts: CatalogFacts;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const words = z.strictObject({ title: z.string().min(1).max(90), body: z.string().min(1) });
const entries = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    date: z.string().regex(day),
    kind: z.enum(['api', 'gateway', 'portal']),
    en: words,
    pt: words,
  }),
);

/** Every entry, newest first: those that were written, and the changes between snapshots of the catalog. */
export function readChangelog(folder = contentFolder): readonly ChangelogEntry[] {
  const text = readFileSync(path.join(/* turbopackIgnore: true */ folder, 'changelog.json'), 'utf8');
  const written = entries
    .parse(JSON.parse(text))
    .map(({ en, pt, ...entry }) => ({ ...entry, words: { en, pt }, changes: [] }));
  const all = [...written, ...catalogEntries(readSnapshots(folder))];
  const repeated = all.find(({ id }, index) => all.findIndex((each) => each.id === id) !== index);
  if (repeated) throw new Error(`content/changelog.json has two entries with the id ${repeated.id}.`);
  return all.toSorted((a, b) => b.date.localeCompare(a.date));
}

/** The snapshots of the catalog, oldest first. */
export function readSnapshots(folder = contentFolder): readonly Snapshot[] {
  const at = path.join(/* turbopackIgnore: true */ folder, 'catalog');
  return readdirSync(at)
    .map((file) => file.replace(/\.json$/, ''))
    .filter((date) => day.test(date))
    .toSorted()
    .map((date) => ({ date, facts: readFacts(path.join(at, `${date}.json`)) }));
}

function readFacts(file: string): CatalogFacts {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

function catalogEntries(snapshots: readonly Snapshot[]): ChangelogEntry[] {
  return snapshots.flatMap(({ date, facts }, index): ChangelogEntry[] => {
    const before = snapshots[index - 1];
    const changes = before ? diffFacts(before.facts, facts) : [];
    return changes.length === 0
      ? []
      : [{ id: `${date}-catalog`, date, kind: 'catalog', words: null, changes }];
  });
}
