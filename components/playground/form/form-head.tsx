import { useTranslations } from 'next-intl';
import { models } from '#catalog/models.ts';
import { Segments } from '#components/ui/segments.tsx';
import { namedModel } from '../request/draft.ts';
import { sampleDraft } from '../use-draft.ts';
import type { FieldContext } from './field-context.ts';

export const formModes = ['form', 'json'] as const;
export type FormMode = (typeof formModes)[number];

interface Props {
  readonly context: FieldContext;
  readonly mode: FormMode;
  readonly onMode: (mode: FormMode) => void;
}

/** Fields or JSON, and examples to begin with. */
export function FormHead({ context, mode, onMode }: Props) {
  const t = useTranslations('playground.head');
  return (
    <div className="flex items-center justify-between gap-3 text-13">
      <Segments
        small
        label={t('mode')}
        name="form-mode"
        values={formModes}
        chosen={mode}
        onChoose={onMode}
        word={(each) => t(each)}
      />
      <ExampleChoice context={context} />
    </div>
  );
}

const examples = [
  { id: 'own sample', which: 'prompt', options: 'sample' },
  { id: 'own example', which: 'example', options: 'example' },
] as const;

/** Two requests of the model with the options that suit them, then the prompts of the others that make the same. */
function ExampleChoice({ context: { draft, dispatch, words } }: Pick<Props, 'context'>) {
  const t = useTranslations('playground.head');
  const model = namedModel(draft);
  const others = models
    .filter(({ id, type }) => type === model.type && id !== model.id)
    .map(({ id }) => ({ id, prompt: words.models[id]?.prompt ?? '' }));
  const choose = (value: string) => {
    const own = examples.find(({ id }) => id === value);
    const prompt = others.find(({ id }) => id === value)?.prompt;
    if (own) {
      const { options } = model[own.options];
      dispatch({ kind: 'load', draft: { ...sampleDraft(model.id, words, own.which), options } });
    } else if (prompt) dispatch({ kind: 'content', name: 'text', value: prompt });
  };
  return (
    <select
      aria-label={t('examples')}
      className="min-h-8 min-w-0 max-w-40 rounded bg-transparent text-ink-2 hover:bg-hover pointer-coarse:min-h-11"
      value=""
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{t('examples')}</option>
      <optgroup label={t('own', { model: model.name })}>
        {examples.map(({ id, which }) => (
          <option key={id} value={id}>
            {shortened(words.models[model.id]?.[which] ?? '')}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('prompts')}>
        {others.map(({ id, prompt }) => (
          <option key={id} value={id}>
            {shortened(prompt)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

function shortened(prompt: string): string {
  return prompt.length > 60 ? `${prompt.slice(0, 59)}…` : prompt;
}
