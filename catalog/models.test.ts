import { describe, expect, test } from 'vitest';
import type { GenerateInput, InputName, OptionValue } from '#contract/request.ts';
import { checkRequest } from './check-request.ts';
import { estimateSeconds } from './estimate.ts';
import { frameSize } from './frame-size.ts';
import type { Model, OptionSpec } from './model.ts';
import { counts, modelById, modelForProvider, models, modelsOfType, providerModels } from './models.ts';
import { quoteModel } from './quote.ts';

const content: Record<InputName, string> = {
  text: 'A lighthouse in the rain',
  image: 'https://example.com/portrait.jpg',
  audio: 'https://example.com/words.mp3',
  voice: 'professional_female',
};

/** The least a model asks for, in one of the legal ways. */
function leastRequest(model: Model): GenerateInput {
  const required = model.inputs.filter((input) => input.required).map((input) => input.name);
  const names = [...required, ...(model.oneOf ?? []).slice(0, 1)];
  return { type: model.type, input: Object.fromEntries(names.map((name) => [name, content[name]])) };
}

describe('the models', () => {
  test('answer to the 21 documented provider ids', () => {
    expect(providerModels.map((model) => model.provider)).toEqual([
      'kling',
      'minimax',
      'veo-3',
      'runway',
      'luma',
      'seedance',
      'wan',
      'vidu',
      'imagen-3',
      'flux-dev',
      'flux-pro',
      'flux-pro-1.1',
      'flux-ultra',
      'flux-kontext',
      'flux-krea',
      'minimax-image',
      'stable-diffusion',
      'hedra',
      'heygen',
      'elevenlabs',
      'google-tts',
    ]);
    expect(modelsOfType('VIDEO')).toHaveLength(8);
    expect(counts().models).toBe(21);
    expect(counts().versions).toBeGreaterThanOrEqual(30);
  });

  test('are found by page and by provider', () => {
    expect(modelById('kling-animation')?.provider).toBe('kling');
    expect(modelForProvider('kling')?.id).toBe('kling');
    expect(modelForProvider('kling-animation')).toBeUndefined();
    expect(modelForProvider('__proto__')).toBeUndefined();
  });

  test.each([...models])('$id works with its defaults and no more than its required inputs', (model) => {
    const request = leastRequest(model);
    const { problems, options } = checkRequest(model, request);
    expect(problems).toEqual([]);
    expect(quoteModel(model, request, options).creditCost).toBeGreaterThan(0);
    expect(estimateSeconds(model, request, options)).toBeGreaterThanOrEqual(1);
    expect(estimateSeconds(model, request, options, 'LIVE')).toBeGreaterThanOrEqual(1);
  });

  test.each([...models])('$id shows a legal sample, and another legal example', (model) => {
    for (const { options } of [model.sample, model.example]) {
      const request = { ...leastRequest(model), options };
      expect(checkRequest(model, request).problems).toEqual([]);
    }
  });

  test.each([...models])(
    '$id has exact even pixels for every choice of ratio, resolution and quality',
    (model) => {
      const choices = ['aspectRatio', 'resolution', 'quality'].map((name) => valuesOf(model.options, name));
      for (const options of combinations(choices)) {
        const size = frameSize(model, options);
        if (model.type === 'AUDIO') {
          expect(size).toBeNull();
        } else {
          expect([(size?.width ?? 1) % 2, (size?.height ?? 1) % 2]).toEqual([0, 0]);
          expect(size?.width).toBeGreaterThanOrEqual(360);
        }
      }
    },
  );

  test.each(models.filter((model) => model.id !== model.provider))(
    '$id asks for nothing that its provider does not take',
    (page) => {
      const model = modelForProvider(page.provider);
      if (!model) throw new Error(`${page.provider} is gone.`);
      const request = { ...leastRequest(page), options: checkRequest(page, leastRequest(page)).options };
      expect(checkRequest(model, request)).toEqual({ problems: [], options: request.options });
    },
  );
});

describe('the stated prices hold for the defaults', () => {
  test.each([
    ['flux-dev', 50],
    ['flux-pro', 100],
    ['flux-pro-1.1', 250],
    ['flux-ultra', 200],
  ])('%s costs %i credits', (provider, credits) => {
    const model = modelForProvider(provider);
    if (!model) throw new Error(`${provider} is gone.`);
    const request = leastRequest(model);
    expect(quoteModel(model, request, checkRequest(model, request).options).creditCost).toBe(credits);
  });
});

function valuesOf(options: readonly OptionSpec[], name: string): [string, readonly OptionValue[]] {
  const option = options.find((spec) => spec.name === name);
  return [name, option?.type === 'ENUM' ? option.values : []];
}

function combinations(choices: readonly [string, readonly OptionValue[]][]): Record<string, OptionValue>[] {
  return choices.reduce<Record<string, OptionValue>[]>(
    (all, [name, values]) =>
      values.length === 0 ? all : all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}
