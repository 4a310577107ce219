import type { Model } from '#catalog/model.ts';
import { priceParts } from '#components/pricing/price-parts.ts';
import { type PriceWords, partAmount, partLabel } from '#components/pricing/price-text.ts';
import { code, table } from '#components/prose/table.ts';
import type { Locale } from '#i18n/routing.ts';
import { sayIn } from './say.ts';

export function priceWordsIn(locale: Locale): PriceWords {
  const { say } = sayIn(locale);
  const line = (name: string) => say(`pricing.lines.${name}`);
  return {
    locale,
    base: line('base'),
    second: line('second'),
    thousand: line('thousand'),
    characters: line('characters'),
    with: line('with'),
    without: line('without'),
  };
}

/** The parts of a price in the order in which they apply. */
export function priceTable(locale: Locale, { price }: Model): string {
  const { say } = sayIn(locale);
  const words = priceWordsIn(locale);
  return table(
    [say('pricing.part'), { title: say('pricing.credits'), figure: true }],
    priceParts(price).map((part) => [partText(partLabel(part, words), part.kind), partAmount(part, words)]),
  );
}

/** The same on one line, for a list of models. */
export function priceLine(locale: Locale, { price }: Model): string {
  const words = priceWordsIn(locale);
  return priceParts(price)
    .map((part) => `${partText(partLabel(part, words), part.kind)} ${partAmount(part, words)}`)
    .join('; ');
}

function partText(label: string, kind: string): string {
  return kind === 'base' || kind === 'per' ? label : code(label);
}
