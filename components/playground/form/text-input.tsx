import { useTranslations } from 'next-intl';
import { characterCount } from '#catalog/character-count.ts';
import type { FieldContext } from './field-context.ts';
import { controlId, FieldFrame, noteId } from './field-frame.tsx';
import { problemText } from './problem-text.ts';

/** The prompt, or the words to speak, with a counter and the way to a sample. */
export function TextInput({
  context,
  required,
  maxLength,
}: {
  context: FieldContext;
  required: boolean;
  maxLength?: number;
}) {
  const t = useTranslations('playground');
  const { draft, dispatch, words } = context;
  const path = 'input.text';
  const value = draft.content.text ?? '';
  const sample = words.models[draft.modelId]?.prompt;
  const problem = problemText(context, path, t);
  return (
    <FieldFrame
      path={path}
      label={words.inputs.text.label}
      help={words.inputs.text.help}
      optional={!required}
      wrong={problem !== undefined}
      note={problem}
      aside={
        maxLength && (
          <span className="text-12 text-ink-3">
            {t('form.characters', { count: characterCount(value), max: maxLength })}
          </span>
        )
      }
    >
      <textarea
        id={controlId(path)}
        rows={4}
        className="control min-h-24 resize-y leading-normal"
        value={value}
        required={required}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={noteId(path)}
        onChange={({ target }) => dispatch({ kind: 'content', name: 'text', value: target.value })}
      />
      {value === '' && sample && (
        <button
          type="button"
          className="mt-1 text-12 text-ink-2 underline underline-offset-3"
          onClick={() => dispatch({ kind: 'content', name: 'text', value: sample })}
        >
          {t('form.example')}
        </button>
      )}
    </FieldFrame>
  );
}
