import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { type Health, useHealth } from './use-measurements.ts';

const looks = {
  ready: { icon: 'done', color: 'text-completed' },
  notReady: { icon: 'failed', color: 'text-failed' },
  unreachable: { icon: 'failed', color: 'text-failed' },
  elsewhere: { icon: 'link', color: 'text-ink-2' },
} as const satisfies Record<Health, unknown>;

/** Whether the service answers now, and when the figures were read. */
export function HealthLine({ locale, readAt }: { locale: Locale; readAt?: string }) {
  const t = useTranslations('status.health');
  const { data: health } = useHealth();
  const time = readAt && new Date(readAt).toLocaleTimeString(languageTags[locale]);
  return (
    <div className="min-h-11 max-sm:w-full">
      <p role="status" className="flex items-center gap-2 text-16 font-medium">
        {health ? (
          <>
            <span className={looks[health].color}>
              <Icon name={looks[health].icon} />
            </span>
            {t(health)}
          </>
        ) : (
          <span className="text-ink-3">{t('asking')}</span>
        )}
      </p>
      <p className="mt-0.5 text-13 text-ink-3">{time ? t('readAt', { time }) : t('reading')}</p>
    </div>
  );
}
