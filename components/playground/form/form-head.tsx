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

const sampleValue = 'sample';

/** The sample of the model with the options that suit it, then the prompts of all models that make the same. */
function ExampleChoice({ context: { draft, dispatch, words } }: Pick<Props, 'context'>) {
  const t = useTranslations('playground.head');
  const model = namedModel(draft);
  const prompts = models
    .filter(({ type }) => type === model.type)
    .map(({ id, name }) => ({ id, name, prompt: words.models[id]?.prompt ?? '' }));
  const choose = (value: string) => {
    if (value === sampleValue) {
      dispatch({ kind: 'load', draft: { ...sampleDraft(model.id, words), options: model.sample.options } });
      return;
    }
    const prompt = prompts.find(({ id }) => id === value)?.prompt;
    if (prompt) dispatch({ kind: 'content', name: 'text', value: prompt });
  };
  return (
    <select
      aria-label={t('examples')}
      className="min-h-8 min-w-0 max-w-40 rounded bg-transparent text-ink-2 hover:bg-hover pointer-coarse:min-h-11"
      value=""
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{t('examples')}</option>
      <option value={sampleValue}>{t('sample', { model: model.name })}</option>
      <optgroup label={t('prompts')}>
        {prompts.map(({ id, prompt }) => (
          <option key={id} value={id}>
            {prompt.length > 60 ? `${prompt.slice(0, 59)}…` : prompt}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
