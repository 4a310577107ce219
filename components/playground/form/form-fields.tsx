import { useTranslations } from 'next-intl';
import { modelOf } from '../request/draft.ts';
import { optionFields } from '../request/fields.ts';
import type { FieldContext } from './field-context.ts';
import { MediaInput } from './media-input.tsx';
import { OptionField } from './option-field.tsx';
import { problemText } from './problem-text.ts';
import { TextInput } from './text-input.tsx';

/** The fields of the model: its inputs, its options, and what the draft holds that has no field here. */
export function FormFields({ context }: { context: FieldContext }) {
  'use memo';
  const { modelId, priority } = context.draft;
  return (
    <>
      <Inputs context={context} />
      {optionFields(context.draft).map((field) => (
        <OptionField key={`${modelId} ${priority} ${field.name}`} field={field} context={context} />
      ))}
      <Strays context={context} />
    </>
  );
}

/** Required inputs first. A voice has its own option, so it is not asked for twice. */
function Inputs({ context }: { context: FieldContext }) {
  const specs = [...modelOf(context.draft).inputs].sort((a, b) => Number(b.required) - Number(a.required));
  return specs.map(({ name, required, maxLength }) => {
    if (name === 'voice') return null;
    if (name === 'text') {
      return <TextInput key={name} context={context} required={required} maxLength={maxLength} />;
    }
    return <MediaInput key={name} name={name} context={context} required={required} />;
  });
}

/** Options that came with a link or with JSON and that the model does not have. */
function Strays({ context }: { context: FieldContext }) {
  const t = useTranslations('playground');
  const { draft, dispatch } = context;
  const known = modelOf(draft).options.map(({ name }) => name);
  const strays = Object.keys(draft.options).filter((name) => !known.includes(name));
  return strays.map((name) => {
    const path = `options.${name}`;
    return (
      <div key={name} className="border-l-2 border-failed pl-2.5 text-13">
        <p className="flex flex-wrap justify-between gap-x-3 font-medium">
          {t('form.stray', { path })}
          <button
            type="button"
            id={`field-${path}`}
            className="font-normal underline underline-offset-3"
            onClick={() => dispatch({ kind: 'option', name, value: undefined })}
          >
            {t('form.strayRemove')}
          </button>
        </p>
        <p className="text-12 text-failed">{problemText(context, path, t)}</p>
      </div>
    );
  });
}
