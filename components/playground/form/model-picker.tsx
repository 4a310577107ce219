import { useTranslations } from 'next-intl';
import { modelById, models } from '#catalog/models.ts';
import { MediumIcon } from '#components/ui/medium.tsx';
import { generationTypes } from '#contract/request.ts';
import type { PlaygroundWords } from '../words.ts';

interface Props {
  readonly modelId: string;
  readonly words: PlaygroundWords;
  readonly onChoose: (modelId: string) => void;
}

/** Every entry of the catalog, grouped by what it makes. */
export function ModelPicker({ modelId, words, onChoose }: Props) {
  const t = useTranslations('playground');
  const type = modelById(modelId)?.type ?? 'VIDEO';
  return (
    <span className="flex min-w-0 items-center gap-2">
      <MediumIcon type={type} label={words.types[type]} />
      <select
        aria-label={t('model')}
        className="min-h-(--control-h) min-w-0 max-w-full rounded bg-transparent py-1 pr-1 text-14 font-medium text-ink hover:bg-hover"
        value={modelId}
        onChange={({ target }) => onChoose(target.value)}
      >
        {generationTypes.map((group) => (
          <optgroup key={group} label={words.types[group]}>
            {models
              .filter((model) => model.type === group)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </span>
  );
}
