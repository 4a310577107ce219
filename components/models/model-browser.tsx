'use client';

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { Locale } from '#i18n/routing.ts';
import type { BrowserWords } from './browser-words.ts';
import type { ModelEntry } from './model-entry.ts';
import { ModelFacets } from './model-facets.tsx';
import {
  type Criteria,
  criteriaSearch,
  everything,
  isFiltered,
  matches,
  parseCriteria,
} from './model-filter.ts';
import { ModelGrid } from './model-grid.tsx';
import { ModelTable } from './model-table.tsx';

/** The list of models with its filters. Without a script it is the whole table; the filters live in the address. */
export function ModelBrowser(props: {
  entries: readonly ModelEntry[];
  posters: Readonly<Record<string, string>>;
  words: BrowserWords;
  locale: Locale;
  head: ReactNode;
}) {
  const { entries, words } = props;
  const [criteria, change] = useCriteria();
  const shown = useMemo(() => entries.filter((entry) => matches(entry, criteria)), [entries, criteria]);
  const List = criteria.view === 'grid' ? ModelGrid : ModelTable;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-5 md:pt-8">
        {props.head}
        <ViewSwitch criteria={criteria} change={change} words={words} />
      </div>
      <div className="grid items-start gap-x-8 gap-y-4 md:grid-cols-[208px_minmax(0,1fr)]">
        <ModelFacets entries={entries} criteria={criteria} change={change} words={words} />
        <div className="min-w-0">
          <SearchField criteria={criteria} change={change} words={words} />
          {shown.length > 0 && <List {...props} entries={shown} totals={entries} />}
          <Outcome
            shown={shown.length}
            total={entries.length}
            criteria={criteria}
            change={change}
            words={words}
          />
        </div>
      </div>
    </>
  );
}

/** The criteria in the address: read once the page runs, written without a new entry in the history. */
function useCriteria(): [Criteria, (criteria: Criteria) => void] {
  const [criteria, set] = useState(everything);
  useEffect(() => set(parseCriteria(location.search)), []);
  const change = (next: Criteria) => {
    set(next);
    history.replaceState(null, '', location.pathname + criteriaSearch(next) + location.hash);
  };
  return [criteria, change];
}

interface PartProps {
  readonly criteria: Criteria;
  readonly change: (criteria: Criteria) => void;
  readonly words: BrowserWords;
}

function SearchField({ criteria, change, words }: PartProps) {
  return (
    <label className="needs-script mb-2.5 flex h-10 items-center gap-2.5 rounded border border-control bg-surface px-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus pointer-coarse:h-11">
      <Icon name="search" />
      <span className="sr-only">{words.search}</span>
      <input
        type="search"
        value={criteria.text}
        placeholder={words.placeholder}
        onChange={(event) => change({ ...criteria, text: event.target.value })}
        className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3 pointer-coarse:text-16"
      />
    </label>
  );
}

function ViewSwitch({ criteria, change, words }: PartProps) {
  return (
    <fieldset className="needs-script flex overflow-hidden rounded border border-control bg-surface">
      <legend className="sr-only">{words.view}</legend>
      {(['table', 'grid'] as const).map((view) => (
        <label
          key={view}
          className="flex min-h-8.5 items-center gap-1.5 border-line-2 px-3 text-13 text-ink-2 not-first-of-type:border-l has-checked:bg-chosen has-checked:font-medium has-checked:text-on-chosen has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-focus pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="view"
            value={view}
            checked={criteria.view === view}
            onChange={() => change({ ...criteria, view })}
            className="sr-only"
          />
          <Icon name={view} />
          {words[view]}
        </label>
      ))}
    </fieldset>
  );
}

function Outcome({ shown, total, criteria, change, words }: PartProps & { shown: number; total: number }) {
  const filtered = isFiltered(criteria);
  return (
    <div className="mt-3 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2 text-13 text-ink-2">
      <p role="status">
        {shown === 0 ? words.none : filtered ? `${shown} ${words.of} ${total} ${words.shown}` : ''}
      </p>
      {filtered && (
        <button
          type="button"
          className="underline decoration-control underline-offset-3 hover:decoration-current"
          onClick={() => change({ ...everything, view: criteria.view })}
        >
          {words.clear}
        </button>
      )}
    </div>
  );
}
