import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { button } from '#components/ui/button.ts';
import type { Locale } from '#i18n/routing.ts';
import { FailureNote } from './failure-note.tsx';
import type { useSession } from './use-account.ts';

/** Begins a session with a pasted key. The field is emptied as soon as the key is sent. */
export function SignInForm({ desk, locale }: { desk: ReturnType<typeof useSession>; locale: Locale }) {
  const t = useTranslations('keys.welcome.signIn');
  const [key, setKey] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    desk.signIn.mutate(key);
    setKey('');
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id} className="text-13 font-medium">
        {t('label')}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          id={id}
          type="password"
          required
          minLength={8}
          autoComplete="off"
          spellCheck={false}
          value={key}
          onChange={(event) => setKey(event.target.value)}
          className="control min-w-0 flex-1 basis-52 font-mono"
        />
        <button type="submit" className={button('plain')} disabled={desk.signIn.isPending}>
          {t('button')}
        </button>
      </div>
      <p className="mt-2 text-13 text-ink-3">{t('note')}</p>
      <FailureNote error={desk.signIn.error} locale={locale} />
    </form>
  );
}
