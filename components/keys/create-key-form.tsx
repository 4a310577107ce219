import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { CopyText } from '#components/playground/code/copy-text.tsx';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { Locale } from '#i18n/routing.ts';
import { FailureNote } from './failure-note.tsx';
import type { useKeyActions } from './use-account.ts';

const nameLengthMax = 60;

interface Props {
  readonly create: ReturnType<typeof useKeyActions>['create'];
  readonly locale: Locale;
}

/** Makes a key and shows it this once. */
export function CreateKeyForm({ create, locale }: Props) {
  const t = useTranslations('keys.create');
  const [name, setName] = useState('');
  const id = useId();
  const close = () => {
    create.reset();
    document.getElementById(id)?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <>
      <form onSubmit={submit} className="mt-5">
        <label htmlFor={id} className="text-13 font-medium">
          {t('label')}
        </label>
        <div className="mt-1 flex max-w-xl flex-wrap gap-2">
          <input
            id={id}
            required
            pattern=".*\S.*"
            maxLength={nameLengthMax}
            autoComplete="off"
            placeholder={t('placeholder')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            className="control min-w-0 flex-1 basis-52"
          />
          <button type="submit" className={button('ink')} disabled={create.isPending}>
            {t('button')}
          </button>
        </div>
      </form>
      <FailureNote error={create.error} locale={locale} />
      <div role="status">
        {create.data && <NewKey apiKey={create.data.key} name={create.data.apiKey.name} onClose={close} />}
      </div>
    </>
  );
}

function NewKey({ apiKey, name, onClose }: { apiKey: string; name: string; onClose: () => void }) {
  const t = useTranslations('keys.create');
  const word = useTranslations('keys');
  return (
    <section className="mt-5 border border-ink bg-surface p-4" aria-label={t('made', { name })}>
      <div className="flex items-start justify-between gap-3">
        <p className="flex items-center gap-2 font-medium">
          <span className="text-completed">
            <Icon name="done" />
          </span>
          {t('made', { name })}
        </p>
        <button type="button" aria-label={t('close')} className={button('quiet', 'small')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <code className="min-w-0 bg-sunken px-3 py-2 break-all select-all" translate="no">
          {apiKey}
        </code>
        <CopyText text={apiKey} label={word('copy')} done={word('copied')} />
      </p>
      <p className="mt-2 text-ink-2">{t('once')}</p>
    </section>
  );
}
