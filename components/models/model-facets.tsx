import type { Constraint } from '#catalog/search/constraint.ts';
import { Icon } from '#components/ui/icon.tsx';
import { MediumIcon } from '#components/ui/medium.tsx';
import type { BrowserWords } from './browser-words.ts';
import { constraintText } from './search/constraint-text.ts';
import { type Facet, type FacetName, facets, isPicked, togglePick } from './search/facets.ts';
import { fill } from './search/fill.ts';
import type { FoundModels } from './search/find-models.ts';
import type { ChangeCriteria } from './use-criteria.ts';

interface Props {
  readonly found: FoundModels;
  readonly counts: ReadonlyMap<Constraint, number>;
  readonly change: ChangeCriteria;
  readonly words: BrowserWords;
}

/** Values that a facet shows before the reader asks for all. */
const shownAtOnce: Readonly<Record<FacetName, number>> = {
  output: 4,
  accepts: 4,
  credits: 6,
  duration: 6,
  ratio: 5,
  resolution: 7,
  features: 6,
  language: 3,
  maker: 3,
};

/** The facets, each value with the number of models that it would leave: a column on wide screens, menus on narrow ones. */
export function ModelFacets(props: Props) {
  return (
    <form
      aria-label={props.words.filters}
      className="needs-script min-w-0 text-13 md:border-t md:border-ink"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="flex gap-2 overflow-x-auto [scrollbar-width:none] max-md:-mx-[16px] max-md:px-[16px] md:hidden">
        {facets.map((facet) => (
          <FacetMenu key={facet.name} facet={facet} {...props} />
        ))}
      </div>
      <div className="hidden md:block">
        {facets.map((facet) => (
          <fieldset key={facet.name} className="border-b border-line pt-3 pb-3">
            <legend className="float-left w-full pb-1.5 font-semibold">
              {props.words.facets[facet.name]}
            </legend>
            <div className="clear-both">
              <FacetValues facet={facet} {...props} />
            </div>
          </fieldset>
        ))}
      </div>
    </form>
  );
}

/** A facet behind a button, its values in a sheet that the browser closes by itself. */
function FacetMenu({ facet, ...props }: Props & { facet: Facet }) {
  const id = `facet-${facet.name}`;
  const picked = facet.values.filter((value) => isPicked(props.found.constraints, value)).length;
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={`flex h-9 shrink-0 items-center gap-1.5 rounded border bg-surface px-3 pointer-coarse:h-11 ${picked > 0 ? 'border-ink font-medium' : 'border-control text-ink-2'}`}
      >
        {props.words.facets[facet.name]}
        {picked > 0 && <span className="font-mono text-12">{picked}</span>}
        <Icon name="down" size={14} />
      </button>
      <fieldset
        id={id}
        popover="auto"
        className="inset-x-0 top-auto bottom-0 m-0 max-h-[70dvh] w-full overflow-y-auto border-t border-ink bg-paper px-4 pt-4 pb-6 text-ink backdrop:bg-black/40"
      >
        <legend className="float-left w-full pb-2 text-16 font-semibold">
          {props.words.facets[facet.name]}
        </legend>
        <div className="clear-both">
          <FacetValues facet={facet} {...props} />
        </div>
      </fieldset>
    </>
  );
}

function FacetValues({ facet, ...props }: Props & { facet: Facet }) {
  const count = shownAtOnce[facet.name];
  const [first, rest] = [facet.values.slice(0, count), facet.values.slice(count)];
  const row = (value: Constraint) => (
    <FacetValue key={JSON.stringify(value)} value={value} facet={facet} {...props} />
  );
  return (
    <>
      {first.map(row)}
      {rest.length > 0 && (
        <details>
          <summary className="w-max py-1 text-12 text-ink-2 underline decoration-control underline-offset-3">
            {fill(props.words.list.more, { count: rest.length })}
          </summary>
          {rest.map(row)}
        </details>
      )}
    </>
  );
}

function FacetValue({
  found,
  counts,
  change,
  words,
  facet,
  value,
}: Props & { facet: Facet; value: Constraint }) {
  const { constraints, query } = found;
  const checked = isPicked(constraints, value);
  const count = counts.get(value) ?? 0;
  const medium = value.kind === 'output' ? value.values[0] : undefined;
  const toggle = () => change({ constraints: togglePick(constraints, value), text: query.names.join(' ') });
  return (
    <label
      className={`flex items-center gap-2 py-[3px] pointer-coarse:py-2.5 ${checked ? 'font-medium text-ink' : count === 0 ? 'text-ink-3' : 'text-ink-2'} hover:text-ink`}
    >
      <input
        type="checkbox"
        checked={checked}
        onChange={toggle}
        className="size-3.5 shrink-0 pointer-coarse:size-5"
      />
      {medium && <MediumIcon type={medium} />}
      <span className="min-w-0 [overflow-wrap:anywhere]">{valueText(facet, value, words)}</span>
      <span className="ml-auto font-mono text-12 text-ink-3">{count}</span>
    </label>
  );
}

/** The name of a facet already says what its values are about. */
function valueText({ name }: Facet, value: Constraint, words: BrowserWords): string {
  if (value.kind === 'input') return words.inputs[value.name];
  if (value.kind === 'maker') return value.values.join(', ');
  const text = constraintText(value, words.search);
  return name === 'language' ? text.charAt(0).toLocaleUpperCase() + text.slice(1) : text;
}
