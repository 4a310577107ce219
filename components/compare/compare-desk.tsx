'use client';

import { useEffect, useState } from 'react';
import { modelById, models } from '#catalog/models.ts';
import {
  comparedMax,
  comparedMin,
  readCompared,
  toggleCompared,
} from '#components/models/search/criteria.ts';
import { fill } from '#components/models/search/fill.ts';
import { Icon } from '#components/ui/icon.tsx';
import { generationTypes } from '#contract/request.ts';
import { compareRows, differing } from './compare-rows.ts';
import { CompareTable } from './compare-table.tsx';
import type { CompareWords } from './compare-words.ts';

/** The models that the address names, side by side, with the means to choose others. */
export function CompareDesk({ words }: { words: CompareWords }) {
  const [ids, choose] = useChosen();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const chosen = ids.flatMap((id) => modelById(id) ?? []);
  const rows = compareRows(chosen, words);
  return (
    <div className="needs-script">
      <div className="flex flex-wrap items-center gap-2 text-13">
        {chosen.map(({ id, name }) => (
          <span key={id} className="flex items-center rounded-sm bg-selected">
            <span className="py-1 pl-2.5">{name}</span>
            <button
              type="button"
              aria-label={fill(words.table.remove, { name })}
              onClick={() => choose(toggleCompared(ids, id))}
              className="grid size-7 place-items-center rounded-sm text-ink-2 hover:text-ink pointer-coarse:size-10"
            >
              <Icon name="close" size={12} />
            </button>
          </span>
        ))}
        {chosen.length < comparedMax && <Picker ids={ids} choose={choose} words={words} />}
      </div>
      {chosen.length >= comparedMin ? (
        <>
          <div className="mt-4 mb-2.5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-13">
            <p role="status" className="text-ink-2">
              {fill(words.table.summary, { differing: differing(rows), total: rows.length })}
            </p>
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                checked={onlyDifferences}
                onChange={(event) => setOnlyDifferences(event.target.checked)}
                className="size-3.5 pointer-coarse:size-5"
              />
              {words.table.onlyDifferences}
            </label>
          </div>
          <CompareTable
            models={chosen}
            words={words}
            label={words.table.sideBySide}
            onlyDifferences={onlyDifferences}
          />
        </>
      ) : (
        <p className="mt-3 text-ink-2">{words.table.pickTwo}</p>
      )}
    </div>
  );
}

function Picker({
  ids,
  choose,
  words,
}: {
  ids: readonly string[];
  choose: (ids: readonly string[]) => void;
  words: CompareWords;
}) {
  return (
    <select
      aria-label={words.table.add}
      value=""
      onChange={(event) => choose(toggleCompared(ids, event.target.value))}
      className="h-8 max-w-full rounded border border-control bg-surface px-2 pointer-coarse:h-11 pointer-coarse:text-16"
    >
      <option value="" disabled>
        {words.table.add}
      </option>
      {generationTypes.map((type) => (
        <optgroup key={type} label={words.search.media[type]}>
          {models
            .filter((model) => model.type === type && !ids.includes(model.id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

/** The ids in `?models=`: read once the page runs, written without a new entry in the history. */
function useChosen(): readonly [readonly string[], (ids: readonly string[]) => void] {
  const [ids, set] = useState<readonly string[]>([]);
  useEffect(() => set(readCompared(new URLSearchParams(location.search).get('models'))), []);
  const choose = (next: readonly string[]) => {
    set(next);
    const search = next.length > 0 ? `?models=${next.join(',')}` : '';
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  };
  return [ids, choose];
}
