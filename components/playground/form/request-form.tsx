import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { modelOf } from '../request/draft.ts';
import { optionFields } from '../request/fields.ts';
import type { FieldContext } from './field-context.ts';
import { controlId, FieldFrame, noteId } from './field-frame.tsx';
import { MediaInput } from './media-input.tsx';
import { OptionField } from './option-field.tsx';
import { TextInput } from './text-input.tsx';

export const requestFormId = 'request';

interface Props {
  readonly context: FieldContext;
  /** False until the browser has taken over: the fields then wait. */
  readonly ready: boolean;
  readonly onRun: () => void;
  /** Under the fields: the invoice with its button. */
  readonly children: ReactNode;
}

/** The request as a form, made from the model's inputs and options. */
export function RequestForm({ context, ready, onRun, children }: Props) {
  const t = useTranslations('playground.form');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRun();
  };
  return (
    <form
      id={requestFormId}
      aria-label={t('label')}
      noValidate
      onSubmit={submit}
      className="flex flex-1 flex-col"
    >
      <fieldset disabled={!ready} className="contents">
        <div className="flex flex-1 flex-col gap-3 px-5 py-4 max-[700px]:px-4">
          <Inputs context={context} />
          {optionFields(context.draft).map((field) => (
            <OptionField key={`${context.draft.modelId} ${field.name}`} field={field} context={context} />
          ))}
          <Webhook context={context} />
        </div>
        <div className="sticky bottom-0 z-1 max-[700px]:static">{children}</div>
      </fieldset>
    </form>
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

function Webhook({ context: { draft, dispatch } }: { context: FieldContext }) {
  const t = useTranslations('playground.form');
  const path = 'webhookUrl';
  return (
    <details className="text-13">
      <summary className="py-1 text-ink-2">{t('more')}</summary>
      <FieldFrame path={path} label={t('webhook')} optional note={t('webhookHelp')}>
        <input
          id={controlId(path)}
          type="url"
          inputMode="url"
          className="control font-mono text-12"
          placeholder="https://"
          value={draft.webhookUrl}
          aria-describedby={noteId(path)}
          onChange={({ target }) => dispatch({ kind: 'webhook', url: target.value })}
        />
      </FieldFrame>
    </details>
  );
}
