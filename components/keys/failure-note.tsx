import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { errorPath } from '#contract/errors.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { FailureError } from './session-client.ts';

/** Why something did not work, in the reader's language, with what the API said and where to read more. */
export function FailureNote({ error, locale }: { error: unknown; locale: Locale }) {
  const t = useTranslations('keys.failure');
  const word = useTranslations('errors');
  if (!error) return null;
  const failure = error instanceof FailureError ? error.failure : undefined;
  const code = failure && failure.code !== 'NETWORK' ? failure.code : undefined;
  return (
    <div role="alert" className="mt-4 border-l-2 border-failed bg-failed-wash px-4 py-3">
      <p className="flex items-center gap-2 font-medium">
        <span className="text-failed">
          <Icon name="failed" />
        </span>
        {code ? word(`${code}.title`) : t('network')}
        {code && <code className="text-12 font-normal">{code}</code>}
      </p>
      <p className="mt-1 max-w-(--measure)">{code ? word(`${code}.what`) : t('networkFix')}</p>
      {code === 'INVALID_INPUT' && <p lang="en">{failure?.message}</p>}
      {failure?.retryAfterSeconds !== undefined && <p>{t('wait', { seconds: failure.retryAfterSeconds })}</p>}
      {code && (
        <a className="mt-1 inline-block text-13" href={localize(locale, errorPath(code))}>
          {t('more', { code })}
        </a>
      )}
    </div>
  );
}
