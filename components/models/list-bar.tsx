import { models } from '#catalog/models.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { BrowserWords } from './browser-words.ts';
import { type Criteria, sorts, views } from './search/criteria.ts';
import { fill } from './search/fill.ts';
import type { Listed } from './search/find-models.ts';
import type { ChangeCriteria } from './use-criteria.ts';

interface Props {
  readonly listed: readonly Listed[];
  readonly criteria: Criteria;
  readonly change: ChangeCriteria;
  readonly words: BrowserWords;
}

/** How many models are listed, in which order, and how. */
export function ListBar({ listed, criteria, change, words }: Props) {
  return (
    <div className="needs-script flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5 text-13">
      <p role="status" className="w-full text-ink-2 sm:w-auto">
        {fill(words.list.results, { count: listed.length, total: models.length })}
        {listed.some(({ found }) => found) && `, ${words.list.fitting}`}
      </p>
      <div className="flex w-full items-center justify-between gap-3 sm:w-auto">
        <label className="flex items-center gap-2 text-ink-2">
          {words.list.sort}
          <select
            value={criteria.sort}
            onChange={(event) => change({ sort: sorts.find((sort) => sort === event.target.value) })}
            className="h-8 rounded border border-control bg-surface px-2 text-ink pointer-coarse:h-11 pointer-coarse:text-16"
          >
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
        <ViewSwitch criteria={criteria} change={change} words={words} />
      </div>
    </div>
  );
}

function ViewSwitch({ criteria, change, words }: Omit<Props, 'listed'>) {
  return (
    <fieldset className="flex overflow-hidden rounded border border-control bg-surface">
      <legend className="sr-only">{words.view}</legend>
      {views.map((view) => (
        <label
          key={view}
          className="flex min-h-7.5 items-center gap-1.5 border-line-2 px-2.5 text-ink-2 not-first-of-type:border-l has-checked:bg-chosen has-checked:font-medium has-checked:text-on-chosen has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-focus pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="view"
            value={view}
            checked={criteria.view === view}
            onChange={() => change({ view })}
            className="sr-only"
          />
          <Icon name={view} />
          <span className="max-sm:sr-only">{words[view]}</span>
        </label>
      ))}
    </fieldset>
  );
}
