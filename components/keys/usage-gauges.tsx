import { useTranslations } from 'next-intl';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { gaugeOf, waitText } from './gauge.ts';
import type { Overview } from './use-account.ts';

/** How much of each limit of the plan is used now, and when that begins anew. */
export function UsageGauges({ account, locale }: { account: Overview['account']; locale: Locale }) {
  const t = useTranslations('keys.usage');
  const { limits, usage } = account;
  const tag = languageTags[locale];
  const resets = (seconds: number) => t('resets', { wait: waitText(seconds, tag) });
  return (
    <div className="mt-7 grid gap-x-8 gap-y-5 sm:grid-cols-3">
      <Gauge
        label={t('minute')}
        used={usage.requestsThisMinute}
        limit={limits.requestsPerMinute}
        note={resets(usage.minuteResetSeconds)}
        tag={tag}
      />
      <Gauge
        label={t('day')}
        used={usage.requestsToday}
        limit={limits.requestsPerDay}
        note={resets(usage.dayResetSeconds)}
        tag={tag}
      />
      <Gauge
        label={t('concurrent')}
        used={usage.concurrent}
        limit={limits.concurrent}
        note={t('concurrentNote')}
        tag={tag}
      />
    </div>
  );
}

const fills = { open: 'fill-ink', free: 'fill-ink', near: 'fill-processing', full: 'fill-failed' } as const;

interface GaugeProps {
  readonly label: string;
  readonly used: number;
  /** Null is no limit. */
  readonly limit: number | null;
  readonly note: string;
  readonly tag: string;
}

function Gauge({ label, used, limit, note, tag }: GaugeProps) {
  const t = useTranslations('keys.usage');
  const { share, level } = gaugeOf(used, limit);
  const figures =
    limit === null
      ? t('open', { used: used.toLocaleString(tag) })
      : t('of', { used: used.toLocaleString(tag), limit: limit.toLocaleString(tag) });
  return (
    <div>
      <p className="flex items-baseline justify-between gap-3">
        <span className="text-13 font-medium">{label}</span>
        <span className="font-mono text-13">{figures}</span>
      </p>
      {limit !== null && (
        <>
          <meter className="sr-only" aria-label={label} max={limit} value={Math.min(used, limit)}>
            {figures}
          </meter>
          <svg
            viewBox="0 0 100 6"
            preserveAspectRatio="none"
            className="mt-1.5 block h-1.5 w-full bg-selected"
            aria-hidden="true"
          >
            <rect width={100 * share} height="6" className={fills[level]} />
          </svg>
        </>
      )}
      <p className="mt-1.5 text-12 text-ink-3">
        {level === 'full' && <strong className="font-medium text-failed">{t('full')} </strong>}
        {note}
      </p>
    </div>
  );
}
