'use client';

import { useDeferredValue, useMemo } from 'react';
import type { Locale } from '#i18n/routing.ts';
import type { BrowserWords } from './browser-words.ts';
import { CompareTray } from './compare-tray.tsx';
import { EmptyList } from './empty-list.tsx';
import { LeftOutList } from './left-out-list.tsx';
import { ListBar } from './list-bar.tsx';
import { ModelFacets } from './model-facets.tsx';
import { ModelGrid } from './model-grid.tsx';
import { ModelTable } from './model-table.tsx';
import { mediansOf } from './read-status.ts';
import { toggleCompared } from './search/criteria.ts';
import { facetCounts, findModels, sortListed } from './search/find-models.ts';
import { buildVocabulary } from './search/vocabulary.ts';
import { SearchField } from './search-field.tsx';
import { useCriteria } from './use-criteria.ts';
import { useStatus } from './use-status.ts';

/** The list of models with its search and filters. Without a script it is the whole table; all else lives in the address. */
export function ModelBrowser({
  posters,
  waves,
  words,
  locale,
}: {
  posters: Readonly<Record<string, string>>;
  waves: Readonly<Record<string, readonly number[]>>;
  words: BrowserWords;
  locale: Locale;
}) {
  const [criteria, change] = useCriteria();
  const medians = mediansOf(useStatus());
  const vocabulary = useMemo(() => buildVocabulary(words.labels), [words.labels]);
  const { text, constraints } = criteria;
  const found = useMemo(() => findModels({ text, constraints }, vocabulary), [text, constraints, vocabulary]);
  const settled = useDeferredValue(found);
  const counts = useMemo(() => facetCounts(settled), [settled]);
  const listed = sortListed(found.listed, criteria.sort, medians);
  const List = criteria.view === 'grid' ? ModelGrid : ModelTable;
  const toggle = (id: string) => change({ compared: toggleCompared(criteria.compared, id) });
  return (
    <div className="grid items-start gap-x-8 gap-y-3 md:grid-cols-[208px_minmax(0,1fr)]">
      <ModelFacets found={found} counts={counts} change={change} words={words} />
      <div className="min-w-0">
        <SearchField criteria={criteria} found={found} change={change} words={words} />
        <ListBar listed={listed} criteria={criteria} change={change} words={words} />
        {listed.length > 0 ? (
          <List
            listed={listed}
            posters={posters}
            waves={waves}
            medians={medians}
            compared={criteria.compared}
            toggle={toggle}
            words={words}
            locale={locale}
          />
        ) : (
          <EmptyList query={found.query} words={words} />
        )}
        <LeftOutList leftOut={found.leftOut} words={words} locale={locale} />
        <CompareTray criteria={criteria} change={change} words={words} locale={locale} />
      </div>
    </div>
  );
}
