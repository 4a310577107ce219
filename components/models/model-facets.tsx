import { Icon } from '#components/ui/icon.tsx';
import { MediumIcon } from '#components/ui/medium.tsx';
import { generationTypes } from '#contract/request.ts';
import type { BrowserWords } from './browser-words.ts';
import type { ModelEntry } from './model-entry.ts';
import { type Criteria, type Facet, facetCount, facetNames, facets, togglePick } from './model-filter.ts';

interface Props {
  readonly entries: readonly ModelEntry[];
  readonly criteria: Criteria;
  readonly change: (criteria: Criteria) => void;
  readonly words: BrowserWords;
}

/** The facets with the number of models that each value leaves: a column on wide screens, folded away on narrow ones. */
export function ModelFacets(props: Props) {
  const picked = facetNames.reduce((sum, facet) => sum + props.criteria.picks[facet].length, 0);
  return (
    <form
      aria-label={props.words.filters}
      className="needs-script min-w-0 text-13 md:border-t md:border-ink"
      onSubmit={(event) => event.preventDefault()}
    >
      <details className="group rounded border border-line-2 bg-surface md:hidden">
        <summary className="flex min-h-11 items-center justify-between px-3 font-medium">
          {props.words.filters}
          <span className="flex items-center gap-2 font-mono text-12 text-ink-3">
            {picked > 0 && picked}
            <Icon name="down" />
          </span>
        </summary>
        <div className="grid gap-x-6 border-t border-line px-3 sm:grid-cols-2">
          <FacetList {...props} />
        </div>
      </details>
      <div className="hidden md:block">
        <FacetList {...props} />
      </div>
    </form>
  );
}

function FacetList(props: Props) {
  return facetNames.map((facet) => (
    <fieldset key={facet} className="border-b border-line pt-3 pb-3.5">
      <legend className="float-left w-full pb-1.5 font-semibold">{props.words.facets[facet]}</legend>
      <div className="clear-both">
        {facets[facet].map((value) => (
          <FacetValue key={value} {...props} facet={facet} value={value} />
        ))}
      </div>
    </fieldset>
  ));
}

function FacetValue({
  entries,
  criteria,
  change,
  words,
  facet,
  value,
}: Props & { facet: Facet; value: string }) {
  const checked = criteria.picks[facet].includes(value);
  const count = facetCount(entries, criteria, facet, value);
  const medium = generationTypes.find((type) => type === value);
  return (
    <label
      className={`flex items-center gap-2 py-[3px] pointer-coarse:py-2.5 ${checked ? 'font-medium text-ink' : 'text-ink-2'} hover:text-ink`}
    >
      <input
        type="checkbox"
        checked={checked}
        onChange={() => change(togglePick(criteria, facet, value))}
        className="size-3.5 pointer-coarse:size-5"
      />
      {medium && <MediumIcon type={medium} />}
      <span>{words.values[value] ?? value}</span>
      <span className="ml-auto font-mono text-12 text-ink-3">{count}</span>
    </label>
  );
}
