import { expect, test } from 'vitest';
import { describePrice } from './describe-price.ts';
import type { PriceRule } from './model.ts';

test.each<[PriceRule, string]>([
  [{ base: 50 }, '50 credits.'],
  [
    { base: 0, per: { field: 'duration', credits: 60 }, times: { mode: { pro: 1.5 } } },
    '60 credits for each second. mode: pro x1.5.',
  ],
  [
    { base: 150, per: { field: 'text', credits: 400, included: 500 }, add: { 'input.audio': { true: 20 } } },
    '150 credits and 400 credits for each started 1,000 characters beyond 500 characters. with audio: +20.',
  ],
  [{ base: 10, add: { quality: { high: 40, ultra: 80 } } }, '10 credits. quality: high +40, ultra +80.'],
])('%j reads as a sentence', (price, sentence) => {
  expect(describePrice(price)).toBe(sentence);
});
