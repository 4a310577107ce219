import { requestLimits } from '#contract/limits.ts';
import { fillText } from '#i18n/fill-text.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import type { DecodedLine, FaultKey, Meaning, MeaningKey } from './decode-headers.ts';
import { spanText } from './span-text.ts';

export interface MeaningWords {
  readonly meanings: Readonly<Record<MeaningKey, string>>;
  readonly faults: Readonly<Record<FaultKey, string>>;
}

/** What a decoded line says, as sentences in the reader's language. */
export function meaningTexts(
  { meanings, fault }: DecodedLine,
  words: MeaningWords,
  locale: Locale,
): string[] {
  if (fault !== null) return [fillText(words.faults[fault], { max: requestLimits.idempotencyKeyLengthMax })];
  return meanings.map(({ key, values = {} }) => {
    const shown = Object.entries(values).map(([name, value]) => [name, valueText(name, value, locale)]);
    return fillText(words.meanings[key], Object.fromEntries(shown));
  });
}

function valueText(name: string, value: NonNullable<Meaning['values']>[string], locale: Locale): string {
  if (typeof value === 'string') return value;
  if (name === 'seconds' || name === 'window') return spanText(value, locale);
  return value.toLocaleString(languageTags[locale]);
}
