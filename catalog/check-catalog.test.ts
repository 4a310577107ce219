import { describe, expect, test } from 'vitest';
import { checkCatalog } from './check-catalog.ts';
import type { WordTree } from './check-words.ts';
import type { Model, OptionSpec, PriceRule } from './model.ts';
import { choice, durationOf, versionChoice } from './options.ts';
import { type Plan, plans } from './plans.ts';

const versions = [{ id: '1.0' }, { id: '2.0' }];
const price: PriceRule = { base: 0, per: { field: 'duration', credits: 10 }, times: { mode: { pro: 2 } } };

const model: Model = {
  id: 'reel',
  provider: 'reel',
  type: 'VIDEO',
  name: 'Reel',
  maker: 'Reel Works',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 100 },
    { name: 'image', required: false },
  ],
  options: [
    versionChoice(versions, '2.0'),
    choice('mode', ['standard', 'pro'], 'standard'),
    durationOf([5, 10], 5),
    choice('aspectRatio', ['16:9'], '16:9'),
  ],
  rules: [{ when: { model: ['1.0'] }, option: 'mode', values: ['standard'] }],
  price,
  frame: { aspectRatio: '16:9', resolution: '720p', frameRate: 24 },
  quality: 50,
  time: { base: 1, perSecond: 1 },
  features: ['steady'],
  limitations: ['short'],
  sample: { options: { duration: 10 } },
  example: { options: { duration: 5 } },
};

function altered(change: Partial<Model>): Model {
  return { ...model, ...change };
}

function withOption(option: OptionSpec): Model {
  return altered({ options: [...model.options.filter((spec) => spec.name !== option.name), option] });
}

const label = { label: 'Label', help: 'Help.' };
const words: WordTree = {
  models: {
    reel: {
      summary: 'A',
      description: 'B',
      prompt: 'C',
      example: 'C2',
      features: { steady: 'D' },
      limitations: { short: 'E' },
    },
  },
  options: { model: label, mode: label, duration: label, aspectRatio: label },
  plans: Object.fromEntries(plans.map((plan) => [plan.id, { name: 'N', summary: 'S' }])),
  types: Object.fromEntries(
    ['VIDEO', 'IMAGE', 'AUDIO', 'AVATAR'].map((type) => [type, { name: 'N', plural: 'P', summary: 'S' }]),
  ),
  priorities: { QUALITY: label, SPEED: label, COST: label },
  inputs: { text: label, image: label, audio: label, voice: label },
};

function check(entry: Model, prices: Record<string, PriceRule> = { reel: price }): string[] {
  return checkCatalog([entry], prices, plans, { pt: words, en: words });
}

describe('a catalog', () => {
  test('without defects passes', () => {
    expect(check(model)).toEqual([]);
  });

  test.each<[string, Partial<Model>, string]>([
    ['a version twice', { versions: [...versions, { id: '2.0' }] }, 'version 2.0 exists twice.'],
    [
      'a version that cannot be asked for',
      { versions: [...versions, { id: '3.0' }] },
      'version 3.0 is missing in option model.',
    ],
    [
      'an asked version that does not exist',
      { versions: [{ id: '2.0' }] },
      'option model takes 1.0, which is no version of it.',
    ],
    [
      'an unknown stand-in',
      { versions: [{ id: '1.0', servedBy: '9.0' }, { id: '2.0' }] },
      'servedBy names 9.0, which is no version of it.',
    ],
    [
      'a rule on an option that does not exist',
      { rules: [{ when: {}, option: 'colour', values: [] }] },
      'a rule names colour, which is no option of it.',
    ],
    [
      'a rule on an input that it does not take',
      { rules: [{ when: { 'input.audio': [true] }, option: 'mode', values: ['pro'] }] },
      'a rule names input.audio, which is no input of it.',
    ],
    [
      'a rule with an illegal value',
      { rules: [{ when: { model: ['1.0'] }, option: 'duration', values: [7] }] },
      'a rule on duration: the value is 7; reel takes 5 or 10.',
    ],
    [
      'a rule that looks ahead',
      { rules: [{ when: { duration: [10] }, option: 'mode', values: ['pro'] }] },
      'a rule on mode looks at duration, which must come before it.',
    ],
    ['oneOf with a foreign input', { oneOf: ['audio'] }, 'oneOf names audio, which is no input of it.'],
    [
      'a sample with a foreign option',
      { sample: { options: { loop: true } } },
      'the sample sets loop, which is no option of it.',
    ],
    [
      'an example with a foreign option',
      { example: { options: { loop: true } } },
      'the example sets loop, which is no option of it.',
    ],
    [
      'a sample with an illegal value',
      { sample: { options: { duration: 6 } } },
      "the sample's duration is 6; reel takes 5 or 10.",
    ],
    ['no frame', { frame: undefined }, 'it makes a picture and has no frame.'],
    [
      'a ratio without a size',
      { frame: { aspectRatio: '16:9', sizes: { '1:1': [8, 8] } } },
      'no size is listed for 16:9.',
    ],
  ])('is refused for %s', (_, change, sentence) => {
    expect(check(altered(change))).toContain(`Model reel: ${sentence}`);
  });

  test.each<[string, OptionSpec, string]>([
    [
      'a default that is no value',
      choice('mode', ['standard', 'pro'], 'turbo'),
      'the default of option mode is "turbo"; reel takes standard or pro.',
    ],
    [
      'a default outside its range',
      { name: 'duration', type: 'INTEGER', required: false, min: 2, max: 8, default: 9 },
      'the default of option duration is 9; reel takes a whole number from 2 to 8.',
    ],
    [
      'a range upside down',
      { name: 'duration', type: 'INTEGER', required: false, min: 8, max: 2 },
      'option duration has min 8 above max 2.',
    ],
    [
      'a listed number outside its range',
      { name: 'duration', type: 'INTEGER', required: false, min: 2, max: 8, values: [5, 10] },
      'option duration lists 10, outside 2 to 8.',
    ],
  ])('is refused for %s', (_, option, sentence) => {
    expect(check(withOption(option))).toContain(`Model reel: ${sentence}`);
  });

  test('is refused for an option twice', () => {
    const twice = altered({ options: [...model.options, durationOf([5], 5)] });
    expect(check(twice)).toContain('Model reel: option duration exists twice.');
  });

  test('is refused for two models of one id', () => {
    const defects = checkCatalog([model, model], { reel: price }, plans, { pt: words, en: words });
    expect(defects).toContain('Model reel exists twice.');
  });

  test('is refused for a provider that is no model', () => {
    expect(check(altered({ provider: 'film' }))).toContain('Model reel: its provider film is no model.');
  });

  test.each<[string, Record<string, PriceRule>, string]>([
    ['is missing', {}, 'Model reel has no price in prices.ts.'],
    ['is left over', { reel: price, film: price }, 'Price film belongs to no model.'],
    [
      'names an unknown option',
      { reel: { base: 1, add: { quality: { high: 1 } } } },
      'Price reel: add names quality, which reel does not have.',
    ],
    [
      'names an unknown value',
      { reel: { base: 1, times: { mode: { turbo: 3 } } } },
      'Price reel: times names mode turbo, which is no value of it.',
    ],
    ['is negative', { reel: { base: -1 } }, 'Price reel: base is -1; it must be a number from 0.'],
    [
      'charges for an input it lacks',
      { reel: { base: 1, add: { 'input.audio': { true: 1 } } } },
      'Price reel: add names input.audio, which reel does not have.',
    ],
  ])('is refused when a price %s', (_, prices, sentence) => {
    expect(check(model, prices)).toContain(sentence);
  });

  test('is refused when a price charges for seconds that the model does not have', () => {
    const timeless = altered({ options: model.options.filter((option) => option.name !== 'duration') });
    expect(check(timeless)).toContain('Price reel: it charges for duration, which reel does not have.');
  });

  test.each<[Partial<Plan>, string]>([
    [{ requestsPerMinute: -1 }, 'Plan free: requestsPerMinute is -1; it must be a whole number from 0.'],
    [{ id: 'pro' }, 'Plan pro exists twice.'],
  ])('is refused for the plan %o', (change, sentence) => {
    const broken = plans.map((plan) => (plan.id === 'free' ? { ...plan, ...change } : plan));
    expect(checkCatalog([model], { reel: price }, broken, { pt: words, en: words })).toContain(sentence);
  });
});

describe('the words of a catalog', () => {
  function checkWith(pt: WordTree): string[] {
    return checkCatalog([model], { reel: price }, plans, { pt, en: words });
  }

  test('must exist in each language', () => {
    const { mode: _, ...options } = words.options as Record<string, WordTree>;
    expect(checkWith({ ...words, options })).toEqual([
      'catalog.options.mode.label is missing in messages/pt.json.',
      'catalog.options.mode.help is missing in messages/pt.json.',
    ]);
  });

  test('must not be empty', () => {
    const options = { ...(words.options as Record<string, WordTree>), mode: { label: ' ', help: 'Help.' } };
    expect(checkWith({ ...words, options })).toEqual([
      'catalog.options.mode.label is empty in messages/pt.json.',
    ]);
  });

  test('must not speak of a model that does not exist', () => {
    const all = { ...(words.models as Record<string, WordTree>), film: { summary: 'Gone' } };
    expect(checkWith({ ...words, models: all })).toEqual([
      'catalog.models.film.summary in messages/pt.json belongs to nothing.',
    ]);
  });

  test('that explain a value must do so in both languages', () => {
    expect(
      checkWith({ ...words, values: { mode: { pro: 'melhor' } }, versions: { reel: { '2_0': 'nova' } } }),
    ).toEqual([
      'catalog.values.mode.pro is missing in messages/en.json.',
      'catalog.versions.reel.2_0 is missing in messages/en.json.',
    ]);
  });
});
