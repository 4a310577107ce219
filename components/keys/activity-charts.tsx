import { useTranslations } from 'next-intl';
import type { PortalClient } from '#components/playground/client/portal-client.ts';
import { Section } from '#components/ui/section.tsx';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { DayChart, type Series } from './day-chart.tsx';
import { FailureNote } from './failure-note.tsx';
import { type ActivityDay, useActivity } from './use-account.ts';

interface Props {
  readonly client: PortalClient;
  /** When it changes something ended. */
  readonly spent: number;
  readonly locale: Locale;
}

/** What the account did in the last 30 days: credits a day, and generations a day by how they ended. */
export function ActivityCharts({ client, spent, locale }: Props) {
  const t = useTranslations('keys.activity');
  const { data, error } = useActivity(client, spent);
  const credits: readonly Series[] = [{ key: 'credits', label: t('credits'), fill: 'fill-ink' }];
  const isIdle = data?.every((day) => day.credits + day.completed + day.failed + day.canceled === 0) ?? false;
  const endings: readonly Series[] = [
    { key: 'completed', label: t('completed'), fill: 'fill-completed' },
    { key: 'failed', label: t('failed'), fill: 'fill-failed' },
    { key: 'canceled', label: t('canceled'), fill: 'fill-canceled' },
  ];
  return (
    <Section id="activity" title={t('title')} note={t('note')}>
      <FailureNote error={error} locale={locale} />
      {isIdle ? (
        <p className="mt-5 text-ink-2">{t('nothing')}</p>
      ) : (
        <div className="mt-5 grid min-h-52 gap-x-10 gap-y-8 lg:grid-cols-2">
          {data && (
            <>
              <DayChart title={t('creditsTitle')} days={data} series={credits} locale={locale} />
              <DayChart title={t('endingsTitle')} days={data} series={endings} locale={locale} />
            </>
          )}
        </div>
      )}
      {data && !isIdle && <DayTable days={data} locale={locale} />}
    </Section>
  );
}

/** The same as the charts, to be read. Days on which nothing happened are left out. */
function DayTable({ days, locale }: { days: readonly ActivityDay[]; locale: Locale }) {
  const t = useTranslations('keys.activity');
  const busy = days.filter(({ completed, failed, canceled }) => completed + failed + canceled > 0);
  const columns = ['credits', 'completed', 'failed', 'canceled'] as const;
  return (
    <details className="mt-5">
      <summary className="w-fit py-1 text-13">{t('table')}</summary>
      {busy.length === 0 ? (
        <p className="mt-2 text-ink-2">{t('nothing')}</p>
      ) : (
        <section className="sheet mt-2" aria-label={t('title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                {columns.map((column) => (
                  <th scope="col" key={column} className="figure">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {busy.toReversed().map((day) => (
                <tr key={day.date}>
                  <th scope="row" className="font-normal">
                    {day.date}
                  </th>
                  {columns.map((column) => (
                    <td key={column} className="figure">
                      {day[column].toLocaleString(languageTags[locale])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
