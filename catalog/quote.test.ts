import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GenerateInput, Options } from '#contract/request.ts';
import { checkRequest } from './check-request.ts';
import type { Model, PriceRule } from './model.ts';
import { modelForProvider, providerModels } from './models.ts';
import { quoteModel } from './quote.ts';

const [anyModel] = providerModels;

function quote(price: PriceRule, options: Options, input: GenerateInput['input'] = { text: 'x' }) {
  if (!anyModel) throw new Error('The catalog is empty.');
  const model: Model = { ...anyModel, price };
  return quoteModel(model, { type: 'VIDEO', input }, options);
}

describe('a price', () => {
  test('of a base only is one line', () => {
    expect(quote({ base: 50 }, {})).toEqual({
      creditCost: 50,
      lines: [{ label: 'base', field: null, value: null, quantity: 1, unitPrice: 50, credits: 50 }],
    });
  });

  test('for each second counts those beyond the included ones', () => {
    const price: PriceRule = { base: 100, per: { field: 'duration', credits: 20, included: 5 } };
    expect(quote(price, { duration: 5 }).creditCost).toBe(100);
    expect(quote(price, { duration: 8 }).lines[1]).toEqual({
      label: '3 s',
      field: 'options.duration',
      value: 8,
      quantity: 3,
      unitPrice: 20,
      credits: 60,
    });
  });

  test.each([
    [1, 1],
    [1_000, 1],
    [1_001, 2],
  ])('for text of %i characters charges %i started thousands', (length, thousands) => {
    const { lines } = quote(
      { base: 0, per: { field: 'text', credits: 200 } },
      {},
      { text: 'x'.repeat(length) },
    );
    expect(lines).toMatchObject([
      { field: 'input.text', value: length, quantity: thousands, credits: 200 * thousands },
    ]);
  });

  test('adds for values and inputs, then multiplies, and shows each difference', () => {
    const price: PriceRule = {
      base: 100,
      add: { quality: { ultra: 80 }, 'input.audio': { true: 20 } },
      times: { mode: { pro: 1.5 }, generateAudio: { false: 0.5 } },
    };
    const { creditCost, lines } = quote(
      price,
      { quality: 'ultra', mode: 'pro', generateAudio: false },
      { audio: 'https://example.com/a.mp3' },
    );
    expect(lines.map((line) => [line.label, line.credits])).toEqual([
      ['base', 100],
      ['quality ultra', 80],
      ['with audio', 20],
      ['mode pro', 100],
      ['generateAudio off', -150],
    ]);
    expect(creditCost).toBe(150);
  });

  test('is rounded up once, at the end', () => {
    const price: PriceRule = { base: 1, times: { mode: { pro: 1.1 }, style: { oil: 1.1 } } };
    expect(quote(price, { mode: 'pro', style: 'oil' }).creditCost).toBe(2);
    expect(quote({ base: 0, per: { field: 'duration', credits: 0.1 } }, { duration: 30 }).creditCost).toBe(3);
  });

  test('always is the sum of its lines, in whole credits', () => {
    const amounts = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.nat(60),
        (base, each, factor, duration) => {
          const price: PriceRule = {
            base,
            per: { field: 'duration', credits: each },
            times: { mode: { pro: factor }, style: { oil: 1.3 } },
          };
          const { creditCost, lines } = quote(price, { duration, mode: 'pro', style: 'oil' });
          expect(lines.every((line) => Number.isInteger(line.credits))).toBe(true);
          expect(lines.reduce((sum, line) => sum + line.credits, 0)).toBe(creditCost);
          expect(creditCost).toBeGreaterThanOrEqual((base + each * duration) * factor * 1.3 - 1e-5);
          expect(creditCost).toBeLessThan((base + each * duration) * factor * 1.3 + 1);
        },
      ),
    );
  });
});

test('a longer video of the same model costs more', () => {
  const model = modelForProvider('kling');
  if (!model) throw new Error('kling is gone.');
  const costs = [5, 10].map((duration) => {
    const request: GenerateInput = { type: 'VIDEO', input: { text: 'A boat' }, options: { duration } };
    return quoteModel(model, request, checkRequest(model, request).options).creditCost;
  });
  expect(costs[1]).toBeGreaterThan(costs[0] ?? 0);
});
