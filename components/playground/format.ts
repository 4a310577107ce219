import { type Locale, languageTags } from '#i18n/routing.ts';

/** A size as people say it: `2.4 MB`. */
export function formatBytes(bytes: number, locale: Locale = 'en'): string {
  const [amount, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB'];
  return `${formatNumber(amount, locale, amount < 10 ? 1 : 0)} ${unit}`;
}

export function formatNumber(value: number, locale: Locale, digitsMax = 2): string {
  return numberFormat(locale, { maximumFractionDigits: digitsMax }).format(value);
}

/** Seconds of a moment after another, in milliseconds since 1970, with `ms` below one second. */
export function formatElapsed(milliseconds: number, locale: Locale): string {
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  const seconds = numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${seconds.format(milliseconds / 1000)} s`;
}

/** A day and a time of day where the reader is. */
export function formatMoment(moment: string | number, locale: Locale): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
}

/** A time of day with its seconds, where the reader is. */
export function formatTime(moment: string | number, locale: Locale): string {
  return dateFormat(locale, { timeStyle: 'medium' }).format(new Date(moment));
}

// A formatter costs far more to make than to use, and a list of runs uses some for every row.
const numberFormat = remembered(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(languageTags[locale], options),
);
const dateFormat = remembered(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(languageTags[locale], options),
);

function remembered<Options, Format>(make: (locale: Locale, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: Locale, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
}
