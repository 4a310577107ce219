import { describe, expect, test } from 'vitest';
import { checkRequest } from './check-request.ts';
import { estimateSeconds } from './estimate.ts';
import { modelForProvider, modelsOfType } from './models.ts';
import { automaticSamples, pinnedSamples } from './original-samples.ts';
import { quoteModel } from './quote.ts';

describe('every request of the original page', () => {
  test.each(pinnedSamples)('is legal for $provider with $options', (request) => {
    const model = modelForProvider(request.provider);
    if (!model) throw new Error(`No model answers to ${request.provider}.`);
    const { problems, options } = checkRequest(model, request);
    expect(problems).toEqual([]);
    expect(options).toMatchObject(request.options ?? {});
    expect(quoteModel(model, request, options).creditCost).toBeGreaterThan(0);
    expect(estimateSeconds(model, request, options)).toBeGreaterThan(0);
  });

  test.each(automaticSamples)('finds a $type model for $options', (request) => {
    const able = modelsOfType(request.type).filter(
      (model) => checkRequest(model, request).problems.length === 0,
    );
    expect(able.map((model) => model.id)).not.toEqual([]);
  });

  test('of flux-ultra costs the stated 200 credits', () => {
    const model = modelForProvider('flux-ultra');
    const request = pinnedSamples.find((sample) => sample.provider === 'flux-ultra');
    if (!model || !request) throw new Error('flux-ultra is gone.');
    expect(quoteModel(model, request, checkRequest(model, request).options).creditCost).toBe(200);
  });
});
