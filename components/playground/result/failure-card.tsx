import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { errorPath, errors } from '#contract/errors.ts';
import { localize } from '#i18n/path.ts';
import type { Failure } from '../client/outcome.ts';
import { CodeView } from '../code/code-view.tsx';
import { controlId } from '../form/field-frame.tsx';
import { focusField } from '../form/invoice.tsx';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { MendButton } from './mend-button.tsx';
import { failureOfRun, mendsOf, priceOf } from './mends.ts';
import type { RunActions } from './run-actions.ts';
import { SimulatedMark } from './simulated-mark.tsx';
import { whyText } from './why-text.ts';

interface Props {
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
}

/** Why a run gave no file: what happened and why, what mends it, whether it can be retried, and what it cost. */
export function FailureCard({ run, words, actions }: Props) {
  const t = useTranslations('playground.failure');
  const more = useTranslations('playgroundErrors');
  const failure = failureOfRun(run, errors);
  if (!failure) return null;
  const { code } = failure;
  const title = code === 'NETWORK' ? t('networkTitle') : words.errors[code].title;
  const fix = code === 'NETWORK' ? t('networkFix') : words.errors[code].fix;
  return (
    <section
      aria-label={title}
      className="flex flex-col gap-3.5 border-l-2 border-failed bg-failed-wash px-5 py-4"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="flex items-center gap-2 text-16">
          <span className="text-failed">
            <Icon name="failed" />
          </span>
          {title}
        </h2>
        <code className="text-12">{code}</code>
        {run.simulation && <SimulatedMark simulation={run.simulation} />}
      </header>
      <Fact name={more('why.title')}>
        <p>
          {run.simulation && more('why.simulated')} {whyText(more, run, failure, actions.balance)}
        </p>
        <p lang="en" className="mt-1 text-13 text-ink-2">
          {failure.message}
        </p>
        <Problems failure={failure} />
      </Fact>
      <Fact name={t('what')}>{fix}</Fact>
      <Mends run={run} failure={failure} words={words} actions={actions} />
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-ink-2">
        <span>{failure.retryable ? t('retryable') : t('notRetryable')}</span>
        <span>{failure.billed ? t('billed') : t('notBilled')}</span>
        {failure.requestId && <code className="break-all text-12">{failure.requestId}</code>}
        {code !== 'NETWORK' && <a href={localize(words.locale, errorPath(code))}>{t('more', { code })}</a>}
      </p>
      <RawBody body={run.exchange?.body} />
    </section>
  );
}

function Mends({ run, failure, words, actions }: Props & { failure: Failure }) {
  const more = useTranslations('playgroundErrors.mend');
  const mends = mendsOf(run, failure, actions.balance);
  const credits = priceOf(run.draft);
  const mayCost = mends.some(({ kind }) => kind === 'resend') && credits !== null;
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2.5">
        {mends.map((mend) => (
          <MendButton key={JSON.stringify(mend)} mend={mend} run={run} words={words} actions={actions} />
        ))}
      </p>
      {mayCost && <p className="mt-1.5 text-12 text-ink-3">{more('mayCost', { credits })}</p>}
    </div>
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
          {/^(options|input)\./.test(path) && (
            <a
              href={`#${controlId(path)}`}
              className="whitespace-nowrap"
              onClick={(event) => {
                // The address holds the request and stays.
                event.preventDefault();
                focusField(path);
              }}
            >
              {t('field')}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function RawBody({ body }: { body: string | undefined }) {
  const t = useTranslations('playgroundErrors');
  if (!body) return null;
  return (
    <details className="text-13">
      <summary className="py-0.5 text-ink-2">{t('raw')}</summary>
      <div className="mt-1.5 overflow-hidden rounded border border-line-2">
        <CodeView code={body} language="json" label={t('raw')} />
      </div>
    </details>
  );
}
