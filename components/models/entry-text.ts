import { type Locale, languageTags } from '#i18n/routing.ts';
import type { ModelEntry } from './model-entry.ts';

/** `5, 10 s`, or `2–10 s` where every second of a range is legal; empty without a length. */
export function secondsText(seconds: readonly number[]): string {
  const [first, last] = [seconds[0], seconds.at(-1)];
  if (first === undefined || last === undefined) return '';
  const range = seconds.length > 4;
  return range ? `${first}–${last} s` : `${seconds.join(', ')} s`;
}

/** The classes of a video, or the pixels of the largest picture. */
export function resolutionText({
  type,
  resolutions,
  largest,
}: Pick<ModelEntry, 'type' | 'resolutions' | 'largest'>): string {
  if (type !== 'IMAGE') return resolutions.join(' ');
  return largest ? `${largest.width} × ${largest.height}` : '';
}

export function numberText(value: number, locale: Locale): string {
  return value.toLocaleString(languageTags[locale]);
}

/** Seconds that were measured: `4.8 s`, `48 s`, `3.5 min`. */
export function measuredText(seconds: number, locale: Locale): string {
  const number = (value: number, digits: number) =>
    value.toLocaleString(languageTags[locale], { maximumFractionDigits: digits });
  if (seconds < 9.95) return `${number(seconds, 1)} s`;
  return seconds < 119.5 ? `${number(seconds, 0)} s` : `${number(seconds / 60, 1)} min`;
}
