import type { QuoteLine } from '#catalog/quote.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import type { PricePart } from './price-parts.ts';

/** The words that price lines are put together from, finished for one language. */
export interface PriceWords {
  readonly locale: Locale;
  readonly base: string;
  readonly second: string;
  readonly thousand: string;
  readonly characters: string;
  readonly without: string;
  readonly with: string;
}

/** What a part of a rule is for: `each second`, `mode: pro`. Names and values of the API stay as they are. */
export function partLabel(part: PricePart, words: PriceWords): string {
  if (part.kind === 'base') return words.base;
  if (part.kind === 'per') return part.field === 'duration' ? words.second : words.thousand;
  if (!part.field.startsWith('input.')) return `${part.field}: ${part.value}`;
  return `${part.value === 'true' ? words.with : words.without} ${part.field}`;
}

/** What a part does to the price: `60`, `+40`, `× 1.5`. */
export function partAmount(part: PricePart, words: PriceWords): string {
  const number = (value: number) => value.toLocaleString(languageTags[words.locale]);
  if (part.kind === 'base' || part.kind === 'per') return number(part.credits);
  return part.kind === 'add' ? `+${number(part.amount)}` : `× ${number(part.amount)}`;
}

/** What a line of a quote is for: `10 s × 60`, `mode: pro`. */
export function lineLabel(line: QuoteLine, words: PriceWords): string {
  const number = (value: number) => value.toLocaleString(languageTags[words.locale]);
  if (line.field === null) return words.base;
  if (line.field === 'options.duration' && line.quantity !== 1)
    return `${number(line.quantity)} s × ${number(line.unitPrice)}`;
  if (line.field === 'input.text') return `${number(line.quantity * 1_000)} ${words.characters}`;
  if (line.field.startsWith('input.')) return `${line.value ? words.with : words.without} ${line.field}`;
  return `${line.field.replace('options.', '')}: ${line.value}`;
}
