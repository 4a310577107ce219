import type { Model } from '#catalog/model.ts';
import { priceParts } from '#components/pricing/price-parts.ts';
import { priceExamples } from './price-examples.ts';

/** Pixels that the options take on a phone, guessed from their number: rather more than they take than less. */
export function optionsHeight(model: Model): number {
  return 100 + model.options.length * 135;
}

/** The same for the price: its parts in rows, its examples below each other. */
export function priceHeight(model: Model): number {
  return 120 + priceParts(model.price).length * 45 + priceExamples(model).length * 205;
}
