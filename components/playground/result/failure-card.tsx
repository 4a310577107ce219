import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { errorPath, errors } from '#contract/errors.ts';
import { localize } from '#i18n/path.ts';
import type { Failure } from '../client/outcome.ts';
import { controlId } from '../form/field-frame.tsx';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

interface Props {
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly onResend: () => void;
}

/** Why a run gave no file: what happened, what to do, whether it can be retried, and whether it cost anything. */
export function FailureCard({ run, words, onResend }: Props) {
  const t = useTranslations('playground');
  const failure = failureOfRun(run);
  if (!failure) return null;
  const title = failure.code === 'NETWORK' ? t('failure.networkTitle') : words.errors[failure.code].title;
  const fix = failure.code === 'NETWORK' ? t('failure.networkFix') : words.errors[failure.code].fix;
  const canResend = run.failure !== undefined && failure.retryable;
  return (
    <section className="flex flex-col gap-4 border-l-2 border-failed bg-failed-wash px-5 py-4">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="flex items-center gap-2 text-16">
          <span className="text-failed">
            <Icon name="failed" />
          </span>
          {title}
        </h2>
        <code className="text-12">{failure.code}</code>
      </header>
      <Fact name={t('failure.why')}>
        <p lang="en">{failure.message}</p>
        <Problems failure={failure} />
      </Fact>
      <Fact name={t('failure.what')}>
        {fix}{' '}
        {failure.retryAfterSeconds !== undefined && t('failure.wait', { seconds: failure.retryAfterSeconds })}
      </Fact>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-2">
        <span>{failure.retryable ? t('failure.retryable') : t('failure.notRetryable')}</span>
        <span>{failure.billed ? t('failure.billed') : t('failure.notBilled')}</span>
        {failure.requestId && <code className="break-all text-12">{failure.requestId}</code>}
      </p>
      <p className="flex flex-wrap items-center gap-3">
        {canResend && (
          <button type="button" className={button('plain', 'small')} onClick={onResend}>
            <Icon name="retry" />
            {t('run.again')}
          </button>
        )}
        {failure.code !== 'NETWORK' && (
          <a href={localize(words.locale, errorPath(failure.code))} className="text-13">
            {t('failure.more', { code: failure.code })}
          </a>
        )}
      </p>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-12 font-medium text-ink-3">{name}</h3>
      <div className="max-w-[68ch] break-words">{children}</div>
    </div>
  );
}

function Problems({ failure }: { failure: Failure }) {
  const t = useTranslations('playground.failure');
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {failure.problems.map(({ path, message }) => (
        <li key={path} className="text-13">
          <span lang="en">{message}</span>{' '}
          <a
            href={`#${controlId(path)}`}
            className="whitespace-nowrap"
            onClick={(event) => focusField(event, path)}
          >
            {t('field')}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Goes to the control without touching the address, which holds the request. */
function focusField(event: { preventDefault(): void }, path: string) {
  event.preventDefault();
  document.getElementById(controlId(path))?.focus();
}

function failureOfRun({ failure, generation }: Run): Failure | undefined {
  if (failure) return failure;
  if (generation?.status !== 'FAILED' || !generation.error) return undefined;
  const { code, message } = generation.error;
  return { code, message, retryable: errors[code].retryable, billed: errors[code].billed, problems: [] };
}
