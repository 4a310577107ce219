import { type Locale, languageTags } from '#i18n/routing.ts';

/** A span of time in seconds: `12 s`, and from two minutes on also in larger units, `43,180 s (11 h 59 min)`. */
export function spanText(seconds: number, locale: Locale): string {
  const exact = `${seconds.toLocaleString(languageTags[locale])} s`;
  if (seconds < 120) return exact;
  const minutes = Math.floor(seconds / 60);
  const parts =
    minutes < 60
      ? [[minutes, 'min']]
      : [
          [Math.floor(minutes / 60), 'h'],
          [minutes % 60, 'min'],
        ];
  const larger = parts.filter(([amount]) => amount !== 0).map((part) => part.join(' '));
  return `${exact} (${larger.join(' ')})`;
}
