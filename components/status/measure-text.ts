import { formatNumber } from '#components/playground/format.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';

/** A length of time as it was measured, in seconds: `38 ms`, `4.8 s`, `48 s`, `3.5 min`. */
export function secondsText(seconds: number, locale: Locale): string {
  if (seconds < 0.9995) return `${formatNumber(seconds * 1000, locale, seconds < 0.00995 ? 1 : 0)} ms`;
  if (seconds < 9.95) return `${formatNumber(seconds, locale, 1)} s`;
  if (seconds < 119.5) return `${formatNumber(seconds, locale, 0)} s`;
  return `${formatNumber(seconds / 60, locale, 1)} min`;
}

/** A share from 0 to 1 as a percentage, cut and not rounded: only what never failed is 100 %. */
export function shareText(share: number, locale: Locale): string {
  const cut = Math.floor(share * 1000 + 1e-9) / 1000;
  return cut.toLocaleString(languageTags[locale], { style: 'percent', maximumFractionDigits: 1 });
}
