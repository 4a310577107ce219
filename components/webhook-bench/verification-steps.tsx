import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { webhookRules } from '#contract/webhook.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { isGenuine, type Step } from './verify-steps.ts';

interface Props {
  /** Null while there is nothing to verify. */
  readonly steps: readonly Step[] | null;
  readonly locale: Locale;
}

const looks = {
  passed: { icon: 'done', color: 'text-completed' },
  failed: { icon: 'failed', color: 'text-failed' },
  open: { icon: 'clock', color: 'text-ink-3' },
} as const;

/** What each step of a verification came to, and what follows from all of them. */
export function VerificationSteps({ steps, locale }: Props) {
  const t = useTranslations('webhookBench.debugger');
  if (steps === null) return <p className="text-ink-3">{t('empty')}</p>;
  const broken = steps.find(({ state }) => state === 'failed');
  const genuine = isGenuine(steps);
  return (
    <div className="min-w-0">
      <p
        role="status"
        className={`border-l-2 px-4 py-3 font-medium ${genuine ? 'border-completed bg-completed-wash' : 'border-failed bg-failed-wash'}`}
      >
        {genuine
          ? t('genuine')
          : broken
            ? t('refused', { step: t(`steps.${broken.name}`) })
            : t('unfinished')}
      </p>
      <ol className="mt-4">
        {steps.map((step) => (
          <li key={step.name} className="border-t border-line py-3">
            <StepView step={step} locale={locale} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function StepView({ step, locale }: { step: Step; locale: Locale }) {
  const t = useTranslations('webhookBench.debugger');
  const { name, state, problem } = step;
  const { icon, color } = looks[state];
  return (
    <>
      <h3 className="flex items-center gap-2 text-14">
        <span className={color}>
          <Icon name={icon} label={t(`states.${state}`)} />
        </span>
        {t(`steps.${name}`)}
      </h3>
      {problem && (
        <p className="mt-1 max-w-(--measure) pl-6">
          {t(`problems.${problem}`, { tolerance: String(webhookRules.toleranceSeconds) })}
        </p>
      )}
      <StepValue step={step} locale={locale} />
    </>
  );
}

function StepValue({ step: { name, value }, locale }: { step: Step; locale: Locale }) {
  const t = useTranslations('webhookBench.debugger');
  if (value === undefined) return null;
  if (name === 'timestamp' || name === 'secret') {
    const figure = Number(value).toLocaleString(languageTags[locale]);
    return (
      <p className="mt-1 pl-6 text-13 text-ink-2">
        {t(name === 'timestamp' ? 'age' : 'keyBytes', { figure })}
      </p>
    );
  }
  return (
    <section
      aria-label={t(`steps.${name}`)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-1.5 ml-6 max-h-40 overflow-auto rounded border border-line-2 bg-code"
    >
      <pre className="px-3 py-2 text-12 break-all whitespace-pre-wrap">{value}</pre>
    </section>
  );
}
