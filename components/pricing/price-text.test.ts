import { describe, expect, it } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { modelForProvider, providerModels } from '#catalog/models.ts';
import { quoteModel } from '#catalog/quote.ts';
import { smallestRequest } from '#components/models/default-quote.ts';
import type { Options } from '#contract/request.ts';
import { priceParts } from './price-parts.ts';
import { lineLabel, type PriceWords, partAmount, partLabel } from './price-text.ts';
import { pricedModel } from './priced-model.ts';

const words: PriceWords = {
  locale: 'pt',
  base: 'base',
  second: 'cada segundo',
  thousand: 'cada 1.000 caracteres',
  characters: 'caracteres',
  with: 'com',
  without: 'sem',
};

function modelOf(provider: string) {
  const model = modelForProvider(provider);
  if (!model) throw new Error(`no ${provider}`);
  return model;
}

function labels(provider: string, options: Options): string[] {
  const model = modelOf(provider);
  const request = { ...smallestRequest(model), options };
  const quote = quoteModel(model, request, checkRequest(model, request).options);
  return quote.lines.map((line) => lineLabel(line, words));
}

describe('the lines of a quote', () => {
  it('say seconds and their price, and name options as the API does', () => {
    expect(labels('kling', { mode: 'pro', duration: 10 })).toEqual(['10 s × 60', 'mode: pro']);
  });

  it('count text in thousands, as the reader writes numbers', () => {
    expect(labels('elevenlabs', {})).toEqual(['1.000 caracteres']);
  });
});

describe('the parts of a rule', () => {
  it('stand in the order in which they apply', () => {
    const parts = priceParts(modelOf('hedra').price);
    expect(parts.map((part) => partLabel(part, words))).toEqual([
      'base',
      'cada 1.000 caracteres',
      'com input.audio',
      'resolution: 540p',
    ]);
    expect(parts.map((part) => partAmount(part, words))).toEqual(['150', '400', '+400', '× 0,8']);
  });

  it('keep a base of nothing where nothing else is charged', () => {
    expect(priceParts({ base: 0 })).toEqual([{ kind: 'base', credits: 0 }]);
  });
});

describe('what the calculator gets of a model', () => {
  it.each(providerModels.map((model) => [model.id, model] as const))(
    'prices %s like the whole entry',
    (_, model) => {
      const request = smallestRequest(model);
      const small = pricedModel(model);
      const whole = quoteModel(model, request, checkRequest(model, request).options);
      expect(quoteModel(small, request, checkRequest(small, request).options)).toEqual(whole);
      expect(JSON.stringify(small).length).toBeLessThan(JSON.stringify(model).length);
    },
  );
});
