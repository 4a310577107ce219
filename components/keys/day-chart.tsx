import { type Locale, languageTags } from '#i18n/routing.ts';
import { chartTop, stack } from './chart-bars.ts';
import type { ActivityDay } from './use-account.ts';

export interface Series {
  readonly key: 'credits' | 'completed' | 'failed' | 'canceled';
  readonly label: string;
  /** Class of the fill. */
  readonly fill: string;
}

interface Props {
  readonly title: string;
  /** Oldest first. */
  readonly days: readonly ActivityDay[];
  readonly series: readonly Series[];
  readonly locale: Locale;
}

/** A bar for each day. The table under the charts says the same in words, so the drawing is hidden from who can not see it. */
export function DayChart({ title, days, series, locale }: Props) {
  const tag = languageTags[locale];
  const valuesOf = (day: ActivityDay) => series.map(({ key }) => day[key]);
  const sums = days.map((day) => valuesOf(day).reduce((sum, value) => sum + value, 0));
  const top = chartTop(sums);
  const dayText = (date = '') =>
    new Date(date).toLocaleDateString(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <figure className="min-w-0" aria-hidden="true">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="text-13 font-medium">{title}</span>
        {series.length > 1 && <Legend series={series} />}
      </figcaption>
      <div className="mt-2 flex gap-2 text-11 text-ink-3">
        <div className="flex w-12 shrink-0 flex-col justify-between text-right font-mono">
          <span>{top.toLocaleString(tag)}</span>
          <span>0</span>
        </div>
        <svg
          viewBox={`0 0 ${days.length} 100`}
          preserveAspectRatio="none"
          className="h-32 min-w-0 flex-1 border-y border-line"
          aria-hidden="true"
        >
          {days.map((day, x) =>
            stack(valuesOf(day), top).map(({ bottom, height }, index) => (
              <rect
                key={series[index]?.key}
                x={x + 0.1}
                width="0.8"
                y={100 - bottom - height}
                height={height}
                className={series[index]?.fill}
              />
            )),
          )}
        </svg>
      </div>
      <p className="mt-1 flex justify-between pl-14 text-11 text-ink-3">
        <span>{dayText(days[0]?.date)}</span>
        <span>{dayText(days.at(-1)?.date)}</span>
      </p>
    </figure>
  );
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <span className="flex flex-wrap gap-x-4 text-12 text-ink-2">
      {series.map(({ key, label, fill }) => (
        <span key={key} className="flex items-center gap-1.5">
          <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
            <rect width="8" height="8" className={fill} />
          </svg>
          {label}
        </span>
      ))}
    </span>
  );
}
