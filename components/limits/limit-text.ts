import { numberText } from '#components/models/entry-text.ts';
import { requestLimits } from '#contract/limits.ts';
import type { Locale } from '#i18n/routing.ts';

type LimitKey = keyof typeof requestLimits;

const units: Readonly<Record<LimitKey, 'bytes' | 'count' | 'characters' | 'hours'>> = {
  bodyBytesMax: 'bytes',
  documentBytesMax: 'bytes',
  mediaBytesMax: 'bytes',
  depthMax: 'count',
  aliasesMax: 'count',
  rootFieldsMax: 'count',
  tokensMax: 'count',
  idempotencyKeyLengthMax: 'characters',
  idempotencyKeyHours: 'hours',
};

/** The limits of one request in the order of the page. */
export const requestLimitKeys = Object.keys(units) as readonly LimitKey[];

/** A limit with its unit; `word` gives those that have a word. */
export function limitText(
  key: LimitKey,
  locale: Locale,
  word: (unit: 'characters' | 'hours') => string,
): string {
  const unit = units[key];
  const number = (value: number) => numberText(value, locale);
  const value = requestLimits[key];
  if (unit === 'bytes') return bytesText(value, number);
  return unit === 'count' ? number(value) : `${number(value)} ${word(unit)}`;
}

function bytesText(bytes: number, number: (value: number) => string): string {
  const [size, unit] = bytes >= 1_048_576 ? [bytes / 1_048_576, 'MiB'] : [bytes / 1_024, 'KiB'];
  return `${number(size)} ${unit}`;
}
