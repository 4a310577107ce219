import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { models } from '#catalog/models.ts';
import { MediumIcon } from '#components/ui/medium.tsx';
import { generationTypes } from '#contract/request.ts';
import { type Draft, type DraftAction, namedModel } from '../request/draft.ts';
import { firstOf } from '../request/first-of.ts';
import type { PlaygroundWords } from '../words.ts';

interface Props {
  readonly draft: Draft;
  readonly words: PlaygroundWords;
  readonly dispatch: Dispatch<DraftAction>;
}

const automatic = 'automatic ';

/** Every entry of the catalog, grouped by what it makes, and for each group the choice of the gateway. */
export function ModelPicker({ draft, words, dispatch }: Props) {
  'use memo';
  const t = useTranslations('playground');
  const { id, type } = namedModel(draft);
  const choose = (value: string) => {
    const group = generationTypes.find((each) => value === automatic + each);
    if (group === undefined) return dispatch({ kind: 'model', modelId: value });
    if (group !== type) dispatch({ kind: 'model', modelId: firstOf(group) });
    dispatch({ kind: 'automatic', priority: draft.priority ?? 'QUALITY' });
  };
  return (
    <span className="flex min-w-0 items-center gap-2">
      <MediumIcon type={type} label={words.types[type]} />
      <select
        aria-label={t('model')}
        className="min-h-(--control-h) min-w-0 max-w-full rounded bg-transparent py-1 pr-1 text-14 font-medium text-ink hover:bg-hover"
        value={draft.priority ? automatic + type : id}
        onChange={({ target }) => choose(target.value)}
      >
        {generationTypes.map((group) => (
          <optgroup key={group} label={words.types[group]}>
            {models
              .filter((model) => model.type === group)
              .map(({ id: each, name }) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
            <option value={automatic + group}>{t('automatic.option', { type: words.types[group] })}</option>
          </optgroup>
        ))}
      </select>
    </span>
  );
}
