import type { Model } from '#catalog/model.ts';
import type { BrowserWords } from './browser-words.ts';
import { comparedMax } from './search/criteria.ts';
import { fill } from './search/fill.ts';

/** Marks a model for comparison; when four are marked the others can not be. */
export function CompareMark({
  model,
  compared,
  toggle,
  words,
}: {
  model: Model;
  compared: readonly string[];
  toggle: (id: string) => void;
  words: BrowserWords;
}) {
  const checked = compared.includes(model.id);
  return (
    <label className="relative z-1 grid size-6 place-items-center pointer-coarse:size-9">
      <input
        type="checkbox"
        checked={checked}
        disabled={!checked && compared.length >= comparedMax}
        onChange={() => toggle(model.id)}
        aria-label={fill(words.list.compareModel, { name: model.name })}
        className="size-3.5 pointer-coarse:size-5"
      />
    </label>
  );
}
