import { useTranslations } from 'next-intl';
import { planById } from '#catalog/plans.ts';
import { button } from '#components/ui/button.ts';
import { Facts } from '#components/ui/facts.tsx';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { FailureNote } from './failure-note.tsx';
import { SignInForm } from './sign-in-form.tsx';
import type { useSession } from './use-account.ts';

interface Props {
  readonly desk: ReturnType<typeof useSession>;
  readonly canOpen: boolean;
  readonly locale: Locale;
}

/** Two ways to an account, for a browser that has none. Nothing happens before one is chosen. */
export function Welcome({ desk, canOpen, locale }: Props) {
  const t = useTranslations('keys.welcome');
  return (
    <div className="grid border-t border-ink md:grid-cols-2">
      <section className="py-6 md:border-r md:border-line md:pr-8">
        <h2>{t('open.title')}</h2>
        {canOpen ? (
          <>
            <p className="mt-2 mb-5 max-w-[52ch] text-ink-2">{t('open.text')}</p>
            <FreePlan locale={locale} />
            <button
              type="button"
              className={`${button('ink')} mt-6`}
              disabled={desk.open.isPending}
              onClick={() => desk.open.mutate()}
            >
              {t('open.button')}
            </button>
            <FailureNote error={desk.open.error} locale={locale} />
          </>
        ) : (
          <p className="mt-2 max-w-[52ch] text-ink-2">{t('open.closed')}</p>
        )}
      </section>
      <section className="border-line py-6 max-md:border-t md:pl-8">
        <h2>{t('signIn.title')}</h2>
        <p className="mt-2 mb-5 max-w-[52ch] text-ink-2">{t('signIn.text')}</p>
        <SignInForm desk={desk} locale={locale} />
      </section>
    </div>
  );
}

function FreePlan({ locale }: { locale: Locale }) {
  const t = useTranslations('keys.welcome.open');
  const plan = planById('free');
  if (!plan) return null;
  const say = (value: number | null) => value?.toLocaleString(languageTags[locale]) ?? '–';
  return (
    <Facts
      facts={[
        [t('credits'), say(plan.startingCredits)],
        [t('minute'), say(plan.requestsPerMinute)],
        [t('day'), say(plan.requestsPerDay)],
        [t('concurrent'), say(plan.concurrent)],
      ]}
    />
  );
}
