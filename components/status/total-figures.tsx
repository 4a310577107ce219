import { useTranslations } from 'next-intl';
import type { Locale } from '#i18n/routing.ts';
import { Figure, FigureRow } from './figure-row.tsx';
import { secondsText, shareText } from './measure-text.ts';
import { countsOf, endedCount, type Measurement } from './status-rows.ts';

/** What was measured over all models. Undefined while it is read. */
export function TotalFigures({ total, locale }: { total: Measurement | undefined; locale: Locale }) {
  const t = useTranslations('status');
  const time = (seconds: number | undefined) => seconds !== undefined && secondsText(seconds, locale);
  const none = total && t('none');
  return (
    <>
      <FigureRow label={t('total.label')}>
        <Figure label={t('total.success')} none={none}>
          {total && total.successRate !== null && shareText(total.successRate, locale)}
        </Figure>
        <Figure label={t('total.accept')} none={none}>
          {time(total?.accept?.p50)}
        </Figure>
        <Figure label={t('total.accept95')} none={none}>
          {time(total?.accept?.p95)}
        </Figure>
        <Figure label={t('total.queue95')} none={none}>
          {time(total?.queue?.p95)}
        </Figure>
        <Figure label={t('total.count')} none={none}>
          {total && endedCount(total) > 0 && endedCount(total).toLocaleString(locale)}
        </Figure>
      </FigureRow>
      <p className="mt-3 min-h-5 text-13 text-ink-3">
        {total && endedCount(total) > 0 && t('table.counts', countsOf(total))}
      </p>
    </>
  );
}
