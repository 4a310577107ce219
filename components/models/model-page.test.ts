import { describe, expect, it } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { models } from '#catalog/models.ts';
import { quoteModel } from '#catalog/quote.ts';
import { legalChoices, requestFor } from '#catalog/search/legal-choices.ts';
import { draftFromFragment } from '#components/playground/request/permalink.ts';
import { defaultQuote } from './default-quote.ts';
import { errorReasons } from './error-reasons.ts';
import { foundRequestHref } from './found-request-href.ts';
import { limitRows } from './limit-rows.ts';
import { priceExamples } from './price-examples.ts';
import { relatedModels, samePages } from './related-models.ts';

const each = models.map((model) => [model.id, model] as const);

describe('the worked prices of', () => {
  it.each(each)('%s are legal requests between the cheapest and the dearest', (_, model) => {
    const examples = priceExamples(model);
    expect(examples[0]).toMatchObject({
      kind: 'default',
      quote: { creditCost: defaultQuote(model).creditCost },
    });
    for (const { request, quote } of examples) {
      const sent = requestFor(model, request, request.characters);
      const { problems, options } = checkRequest(model, sent);
      expect(problems).toEqual([]);
      expect(quoteModel(model, sent, options)).toEqual(quote);
    }
    const totals = examples.map(({ quote }) => quote.creditCost);
    expect(new Set(totals).size).toBe(totals.length);
    expect(Math.min(...totals)).toBe(Math.min(...legalChoices(model).map(({ credits }) => credits)));
  });
});

describe('the errors of', () => {
  it.each(each)('%s have a real refusal of this model among them', (_, model) => {
    const reasons = errorReasons(model);
    const invalid = reasons.find(({ code }) => code === 'INVALID_INPUT');
    expect(invalid?.message).toMatch(/^(options|input)\.\w+ .*\.$/);
    const poor = reasons.find(({ code }) => code === 'INSUFFICIENT_CREDITS');
    const { from = 0, to = 0, count = 0 } = poor?.values ?? {};
    expect(Number(poor?.key === 'oneCost' ? count : from)).toBeGreaterThan(0);
    if (poor?.key !== 'oneCost') expect(Number(to)).toBeGreaterThan(Number(from));
  });

  it('a model with one price and of a medium with two say so without a plural', () => {
    const keysOf = (id: string) =>
      errorReasons(models.find((model) => model.id === id) ?? expect.fail()).map(({ key }) => key);
    expect(keysOf('minimax-image')).toEqual(expect.arrayContaining(['oneCost', 'others']));
    expect(keysOf('elevenlabs')).toEqual(expect.arrayContaining(['credits', 'oneOther']));
  });

  it('use a rule of the model where it has one', () => {
    const kling = errorReasons(models[0] ?? expect.fail()).find(({ code }) => code === 'INVALID_INPUT');
    expect(kling?.message).toBe('options.mode is "pro"; with options.model 1.0, kling takes only standard.');
  });
});

it('the limits of a request are those of the inputs, the body and the length', () => {
  const model = models.find(({ id }) => id === 'hedra') ?? expect.fail();
  const rows = limitRows(model, 'en', (key, { field, count }) => `${key} ${field || count}`.trim());
  expect(rows).toEqual([
    ['file input.image', 'bytes 10'],
    ['text input.text', 'characters 2,000'],
    ['file input.audio', 'bytes 10'],
    ['body', 'bytes 14'],
  ]);
});

it('related models are others of the same medium, nearest price first, and never the same model', () => {
  for (const model of models) {
    const related = relatedModels(model);
    expect(related.length).toBeGreaterThan(0);
    for (const other of related)
      expect([other.type, other.provider === model.provider]).toEqual([model.type, false]);
  }
  const kling = models.find(({ id }) => id === 'kling') ?? expect.fail();
  expect(samePages(kling).map(({ id }) => id)).toEqual(['kling-animation']);
});

it('a found request opens in the playground as it was priced', () => {
  const model = models.find(({ id }) => id === 'elevenlabs') ?? expect.fail();
  const found = {
    inputs: ['text', 'voice'],
    options: { emotion: 'excited' },
    characters: 1_500,
    credits: 400,
  } as const;
  const href = foundRequestHref('en', model, found, 'Welcome aboard.');
  const draft = draftFromFragment(href.split('#')[1] ?? '');
  expect(draft).toMatchObject({
    modelId: 'elevenlabs',
    content: { voice: 'rachel' },
    options: { emotion: 'excited' },
  });
  expect(draft?.content.text).toHaveLength(1_500);
});
