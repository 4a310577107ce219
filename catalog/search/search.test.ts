import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputNames } from '#contract/request.ts';
import { checkRequest } from '../check-request.ts';
import type { Model } from '../model.ts';
import { modelById, models } from '../models.ts';
import { quoteModel } from '../quote.ts';
import { type Constraint, subjectOf, withConstraint } from './constraint.ts';
import { canMeet, findRequest } from './find-request.ts';
import { legalChoices, listedValues, requestFor } from './legal-choices.ts';
import { isOneOf, isWithin, meets } from './meets.ts';
import { whyNot } from './why-not.ts';

function modelOf(id: string): Model {
  const model = modelById(id);
  if (!model) throw new Error(`no ${id}`);
  return model;
}

const constraint = fc.oneof<fc.Arbitrary<Constraint>[]>(
  fc.constantFrom(...inputNames).map((name) => ({ kind: 'input', name })),
  fc
    .tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))
    .map(
      ([min, more, open]): Constraint =>
        open === 0
          ? { kind: 'seconds', min }
          : open === 1
            ? { kind: 'seconds', max: min }
            : { kind: 'seconds', min, max: min + more },
    ),
  fc
    .subarray(['16:9', '9:16', '1:1', '21:9', '4:3', '5:7'], { minLength: 1, maxLength: 2 })
    .map((values) => ({ kind: 'ratio', values })),
  fc
    .subarray(['480p', '720p', '768p', '1080p', '4K'], { minLength: 1, maxLength: 2 })
    .map((values) => ({ kind: 'resolution', values })),
  fc.constantFrom('pt', 'pt-BR', 'es', 'zh').map((tag) => ({ kind: 'language', values: [tag] })),
  fc
    .constantFrom<[string, string[]]>(
      ['seed', []],
      ['control', []],
      ['control', ['pose']],
      ['strength', []],
      ['emotion', ['excited']],
      ['mode', ['pro']],
      ['model', ['1.0']],
      ['model', ['HailuoI2V']],
      ['generateAudio', []],
      ['generateAudio', ['false']],
      ['avatarId', ['joao']],
    )
    .map(([name, values]) => ({ kind: 'option', name, values })),
  fc.constantFrom(500, 1_001, 2_500, 6_000).map((count) => ({ kind: 'characters', count })),
  fc.integer({ min: 10, max: 900 }).map((max) => ({ kind: 'credits', max })),
);
const constraints = fc
  .array(constraint, { minLength: 1, maxLength: 4 })
  .map((list) => list.reduce<readonly Constraint[]>(withConstraint, []));

describe('a request that is found', () => {
  it('is accepted by the check, priced by the quote, and has all that was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), constraints, (model, wanted) => {
        const found = findRequest(model, wanted);
        if (!found) return;
        const request = requestFor(model, found, found.characters);
        const { problems, options } = checkRequest(model, request);
        expect(problems).toEqual([]);
        expect(quoteModel(model, request, options).creditCost).toBe(found.credits);
        for (const each of wanted) expect(hasIt(each, request.input, options, found.credits)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('has no cheaper rival among all legal combinations, and is missing only where there is none', () => {
    const small = ['wan', 'minimax', 'flux-ultra', 'stable-diffusion', 'hedra', 'elevenlabs', 'veo-3'].map(
      modelOf,
    );
    const all = new Map(small.map((model) => [model, everyRequest(model)] as const));
    fc.assert(
      fc.property(fc.constantFrom(...small), bruteConstraints, (model, wanted) => {
        const prices = (all.get(model) ?? [])
          .filter(({ input, options, credits }) =>
            wanted.every((each) => hasIt(each, input, options, credits)),
          )
          .map(({ credits }) => credits);
        const cheapest = prices.length > 0 ? Math.min(...prices) : undefined;
        expect(findRequest(model, wanted)?.credits, JSON.stringify([model.id, wanted])).toBe(cheapest);
        expect(canMeet(model, wanted)).toBe(cheapest !== undefined);
      }),
      { numRuns: 600 },
    );
  });

  it('says only what differs from the defaults', () => {
    expect(findRequest(modelOf('kling'), [{ kind: 'seconds', min: 5, max: 5 }])?.options).toEqual({});
    expect(
      findRequest(modelOf('vidu'), [
        { kind: 'ratio', values: ['9:16'] },
        { kind: 'credits', max: 160 },
      ]),
    ).toMatchObject({
      inputs: ['text'],
      options: { aspectRatio: '9:16' },
    });
  });

  it('brings the input that an option needs', () => {
    expect(
      findRequest(modelOf('stable-diffusion'), [{ kind: 'option', name: 'control', values: ['pose'] }])
        ?.inputs,
    ).toContain('image');
  });

  it('is priced for the text that was asked for', () => {
    expect(findRequest(modelOf('elevenlabs'), [{ kind: 'characters', count: 3_000 }])?.credits).toBe(600);
    expect(findRequest(modelOf('elevenlabs'), [{ kind: 'characters', count: 5_001 }])).toBeNull();
  });
});

describe('why a model is left out', () => {
  const reasons = (id: string, ...wanted: Constraint[]) =>
    whyNot(modelOf(id), wanted).map(({ constraint: { kind }, nearest }) => [kind, nearest]);
  const eight: Constraint = { kind: 'seconds', min: 8 };

  it('names the nearest length, ratio, price and limit', () => {
    expect(reasons('wan', eight)).toEqual([['seconds', { kind: 'longest', seconds: 5 }]]);
    expect(reasons('kling', { kind: 'seconds', min: 6, max: 8 })).toEqual([
      ['seconds', { kind: 'closest', seconds: 5 }],
    ]);
    expect(reasons('minimax', { kind: 'ratio', values: ['9:16'] })).toEqual([
      ['ratio', { kind: 'values', values: ['16:9'] }],
    ]);
    expect(reasons('elevenlabs', { kind: 'characters', count: 9_000 })).toEqual([
      ['characters', { kind: 'characters', max: 5_000 }],
    ]);
  });

  it('gives the price of the cheapest request that meets the rest', () => {
    expect(reasons('kling', eight, { kind: 'credits', max: 299 })).toEqual([
      ['credits', { kind: 'credits', cheapest: 600 }],
    ]);
    expect(reasons('runway', eight, { kind: 'credits', max: 299 })).toEqual([
      ['credits', { kind: 'credits', cheapest: 400 }],
      ['seconds', { kind: 'longest', seconds: 5 }],
    ]);
  });

  it('is something for every model that is left out, and nothing for one that is not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), constraints, (model, wanted) => {
        const found = findRequest(model, wanted);
        if (found) expect(whyNot(model, wanted)).toEqual([]);
        for (const { constraint: blamed, alone } of whyNot(model, wanted)) {
          const rest = wanted.filter((other) => other !== blamed);
          expect(alone ? canMeet(model, rest) : !canMeet(model, [blamed])).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

it('keeps one constraint for each subject', () => {
  const seed: Constraint = { kind: 'option', name: 'seed', values: [] };
  const list = [seed, { kind: 'ratio', values: ['1:1'] } as const];
  expect(withConstraint(list, { kind: 'ratio', values: ['9:16'] })).toEqual([
    seed,
    { kind: 'ratio', values: ['9:16'] },
  ]);
  expect(withConstraint(list, { kind: 'ratio', values: [] })).toEqual([seed]);
  expect(new Set(list.map(subjectOf)).size).toBe(2);
});

it('knows what it judges: every choice is legal and none is missing', () => {
  for (const model of ['hedra', 'stable-diffusion'].map(modelOf)) {
    const choices = legalChoices(model);
    expect(choices.length).toBeGreaterThan(1);
    for (const choice of choices) expect(checkRequest(model, requestFor(model, choice)).problems).toEqual([]);
    expect(choices.every((choice) => meets(model, choice, { kind: 'output', values: [model.type] }))).toBe(
      true,
    );
  }
});

/** Judged from the checked request alone, without the code under test. */
function hasIt(
  wanted: Constraint,
  input: Readonly<Record<string, string | undefined>>,
  options: Readonly<Record<string, unknown>>,
  credits: number,
): boolean {
  switch (wanted.kind) {
    case 'input':
      return input[wanted.name] !== undefined;
    case 'seconds':
      return typeof options.duration === 'number' && isWithin(options.duration, wanted);
    case 'ratio':
      return options.aspectRatio === undefined || wanted.values.includes(String(options.aspectRatio));
    case 'language':
      return (
        typeof options.language === 'string' &&
        options.language !== 'auto' &&
        isOneOf(options.language, wanted.values)
      );
    case 'option':
      return wanted.values.length === 0 || wanted.values.includes(String(options[wanted.name]));
    case 'characters':
      return [...(input.text ?? '')].length === wanted.count;
    case 'credits':
      return credits <= wanted.max;
    default:
      return true;
  }
}

/** Constraints that `hasIt` judges exactly, whatever the model. */
const bruteConstraints = fc
  .array(
    fc.oneof<fc.Arbitrary<Constraint>[]>(
      fc.constantFrom(...inputNames).map((name) => ({ kind: 'input', name })),
      fc.integer({ min: 4, max: 11 }).map((min) => ({ kind: 'seconds', min })),
      fc.integer({ min: 10, max: 2_000 }).map((max) => ({ kind: 'credits', max })),
      fc
        .constantFrom<[string, string[]]>(
          ['control', ['pose', 'canny']],
          ['model', ['HailuoI2V']],
          ['model', ['eleven_multilingual_v2']],
          ['emotion', ['excited']],
          ['quality', ['high', 'ultra']],
          ['resolution', ['540p', '4K', '1080p']],
          ['generateAudio', ['true']],
        )
        .map(([name, values]) => ({ kind: 'option', name, values })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.reduce<readonly Constraint[]>(withConstraint, []));

/** Every legal request of a model over all inputs and all listed values of the options that the constraints above name. */
function everyRequest(model: Model) {
  const tried = new Set([
    'model',
    'duration',
    'resolution',
    'quality',
    'control',
    'emotion',
    'generateAudio',
  ]);
  const axes = model.options
    .filter(({ name }) => tried.has(name))
    .map((option) => (listedValues(option) ?? []).map((value) => [option.name, value] as const));
  const lists = axes.reduce<readonly (readonly (readonly [string, string | number | boolean])[])[]>(
    (before, axis) => before.flatMap((list) => [list, ...axis.map((entry) => [...list, entry])]),
    [[]],
  );
  const sets = inputNames.reduce<readonly (readonly (typeof inputNames)[number][])[]>(
    (before, name) => before.flatMap((set) => [set, [...set, name]]),
    [[]],
  );
  return sets.flatMap((inputs) =>
    lists.flatMap((list) => {
      const request = requestFor(model, { inputs, options: Object.fromEntries(list) });
      const { problems, options } = checkRequest(model, request);
      if (problems.length > 0) return [];
      return [{ input: request.input, options, credits: quoteModel(model, request, options).creditCost }];
    }),
  );
}
