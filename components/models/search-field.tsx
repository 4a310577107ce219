import { type Constraint, subjectOf } from '#catalog/search/constraint.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { BrowserWords } from './browser-words.ts';
import { constraintText } from './search/constraint-text.ts';
import type { Criteria } from './search/criteria.ts';
import { without } from './search/facets.ts';
import { fill } from './search/fill.ts';
import type { FoundModels } from './search/find-models.ts';
import { withoutSaid } from './search/read-query.ts';
import type { ChangeCriteria } from './use-criteria.ts';

interface Props {
  readonly criteria: Criteria;
  readonly found: FoundModels;
  readonly change: ChangeCriteria;
  readonly words: BrowserWords;
}

/** Where one says in words what is wanted, and what of it was understood, each part removable. */
export function SearchField({ criteria, found, change, words }: Props) {
  return (
    <search className="needs-script block">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change({ text: found.query.names.join(' '), constraints: found.constraints });
        }}
      >
        <label className="flex h-10 items-center gap-2.5 rounded border border-control bg-surface px-3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus pointer-coarse:h-11">
          <Icon name="search" />
          <span className="sr-only">{words.searchLabel}</span>
          <input
            type="search"
            value={criteria.text}
            placeholder={words.placeholder}
            aria-describedby="search-help"
            onChange={(event) => change({ text: event.target.value })}
            className="min-w-0 flex-1 bg-transparent text-ellipsis outline-none placeholder:text-ink-3 pointer-coarse:text-16"
          />
        </label>
        <p id="search-help" className="sr-only">
          {words.list.help}
        </p>
        <Chips criteria={criteria} found={found} change={change} words={words} />
      </form>
    </search>
  );
}

function Chips({ criteria, found, change, words }: Props) {
  const { constraints, query } = found;
  if (constraints.length === 0 && criteria.text === '') return null;
  const remove = (gone: Constraint) =>
    change({
      constraints: without(criteria.constraints, gone),
      text: withoutSaid(criteria.text, query.said, gone),
    });
  return (
    <div className="mt-2 flex flex-wrap items-center gap-1.5 text-13">
      {constraints.length > 0 && (
        <ul aria-label={words.list.asked} className="flex flex-wrap gap-1.5">
          {constraints.map((constraint) => (
            <Chip
              key={subjectOf(constraint)}
              text={constraintText(constraint, words.search)}
              remove={words.list.remove}
              onRemove={() => remove(constraint)}
            />
          ))}
        </ul>
      )}
      {query.unknown.length > 0 && (
        <p className="text-ink-3">{fill(words.list.unknown, { words: query.unknown.join(', ') })}</p>
      )}
      <button
        type="button"
        className="ml-1 py-1 underline decoration-control underline-offset-3 hover:decoration-current"
        onClick={() => change({ text: '', constraints: [] })}
      >
        {words.clear}
      </button>
    </div>
  );
}

function Chip({ text, remove, onRemove }: { text: string; remove: string; onRemove: () => void }) {
  return (
    <li className="flex items-center rounded-sm bg-selected font-mono text-12">
      <span className="py-1 pl-2">{text}</span>
      <button
        type="button"
        aria-label={fill(remove, { what: text })}
        onClick={onRemove}
        className="grid size-6 place-items-center rounded-sm text-ink-2 hover:text-ink pointer-coarse:size-9"
      >
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}
