import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GenerateInput } from '#contract/request.ts';
import { checkRequest } from './check-request.ts';
import type { Model } from './model.ts';
import { modelForProvider } from './models.ts';

function model(provider: string): Model {
  const found = modelForProvider(provider);
  if (!found) throw new Error(`No model answers to ${provider}.`);
  return found;
}

/** What is wrong with these options of a kling video. */
function optionProblems(options: unknown) {
  const request = { type: 'VIDEO', input: { text: 'A boat' }, options } as GenerateInput;
  return checkRequest(model('kling'), request).problems;
}

function inputProblems(provider: string, input: unknown, options?: GenerateInput['options']) {
  const entry = model(provider);
  return checkRequest(entry, { type: entry.type, input, options } as GenerateInput).problems;
}

describe('the options of a request', () => {
  test('are completed from the defaults, without a seed', () => {
    const { problems, options } = checkRequest(model('kling'), {
      type: 'VIDEO',
      input: { text: 'A boat' },
      options: { duration: 10 },
    });
    expect(problems).toEqual([]);
    expect(options).toMatchObject({ model: '2.1', mode: 'standard', duration: 10, aspectRatio: '16:9' });
    expect(options).not.toHaveProperty('seed');
    expect(options).not.toHaveProperty('negativePrompt');
  });

  test.each<[unknown, string, string]>([
    [{ duration: 7 }, 'options.duration', 'options.duration is 7; kling takes 5 or 10.'],
    [{ duration: 5.5 }, 'options.duration', 'options.duration is 5.5; kling takes 5 or 10.'],
    [{ duration: '10' }, 'options.duration', 'options.duration is the text "10"; send 10 without quotes.'],
    [
      { duration: 'long' },
      'options.duration',
      'options.duration is the text "long"; it must be a whole number.',
    ],
    [{ duration: [5] }, 'options.duration', 'options.duration is [5]; it must be a whole number.'],
    [{ model: 2.1 }, 'options.model', 'options.model is the number 2.1; send the text "2.1".'],
    [
      { mode: 'Pro' },
      'options.mode',
      'options.mode is "Pro"; kling takes standard or pro. Did you mean pro?',
    ],
    [{ mode: true }, 'options.mode', 'options.mode is true; kling takes standard or pro.'],
    [
      { cfgScale: 1.5 },
      'options.cfgScale',
      'options.cfgScale is 1.5; kling takes a number from 0 to 1 in steps of 0.01.',
    ],
    [
      { cfgScale: 0.555 },
      'options.cfgScale',
      'options.cfgScale is 0.555; kling takes a number from 0 to 1 in steps of 0.01.',
    ],
    [{ seed: -1 }, 'options.seed', 'options.seed is -1; kling takes a whole number from 0 to 4294967295.'],
    [{ seed: 1.5 }, 'options.seed', 'options.seed is 1.5; kling takes a whole number from 0 to 4294967295.'],
    [
      { negativePrompt: 'x'.repeat(1_001) },
      'options.negativePrompt',
      'options.negativePrompt has 1001 characters; kling takes 1000 at most.',
    ],
    [{ negativePrompt: 1 }, 'options.negativePrompt', 'options.negativePrompt is 1; it must be a text.'],
    [
      { aspect_ratio: '16:9' },
      'options.aspect_ratio',
      'options.aspect_ratio is not an option of kling; did you mean aspectRatio?',
    ],
    ['pro', 'options', 'options is "pro"; it must be an object.'],
    [[5], 'options', 'options is [5]; it must be an object.'],
  ])('%j are refused with what to change', (options, path, message) => {
    expect(optionProblems(options)).toEqual([{ path, message }]);
  });

  test('that do not exist are refused with the list of those that do', () => {
    const [problem] = optionProblems({ fps: 60 });
    expect(problem?.message).toMatch(
      /^options\.fps is not an option of kling; it takes model, mode, duration,/,
    );
  });

  test('named like parts of JavaScript objects are unknown', () => {
    expect(
      optionProblems(JSON.parse('{"__proto__": 1, "constructor": 2}')).map((problem) => problem.path),
    ).toEqual(['options.__proto__', 'options.constructor']);
  });

  test('that are null count as not given', () => {
    expect(optionProblems({ seed: null, duration: null })).toEqual([]);
    expect(optionProblems(null)).toEqual([]);
  });

  test('of the boolean kind take no text', () => {
    const [problem] = inputProblems('luma', { text: 'A whale' }, { loop: 'true' });
    expect(problem?.message).toBe('options.loop is the text "true"; send true without quotes.');
  });

  test('take the ends of their range and a step between', () => {
    expect(optionProblems({ seed: 0, cfgScale: 0 })).toEqual([]);
    expect(optionProblems({ seed: 4_294_967_295, cfgScale: 0.29 })).toEqual([]);
  });

  test('that do not exist in great number are answered briefly', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`made-up-${index}`, 1]));
    const problems = optionProblems(many);
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)?.message).toBe('options has 4990 more names that kling does not know.');
  });

  test('of any shape are answered with paths and sentences, and never with an exception', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('duration', 'model', 'style', 'seed', 'cfgScale', 'negativePrompt'),
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (options) => {
        for (const problem of optionProblems(options)) {
          expect(problem.path).toMatch(/^options/);
          expect(problem.message.length).toBeLessThan(400);
        }
      }),
    );
  });

  test('report every problem at once', () => {
    expect(optionProblems({ duration: 7, mode: 'x', foo: 1 })).toHaveLength(3);
  });
});

describe('a rule between options', () => {
  test('refuses what it does not allow, and says why', () => {
    expect(optionProblems({ model: '1.0', mode: 'pro' })).toEqual([
      {
        path: 'options.mode',
        message: 'options.mode is "pro"; with options.model 1.0, kling takes only standard.',
      },
    ]);
  });

  test('moves a default that was not asked for', () => {
    const master = { type: 'VIDEO', input: { text: 'A boat' }, options: { model: '2.1-master' } } as const;
    expect(checkRequest(model('kling'), master).options.mode).toBe('pro');
  });

  test('takes away an option that makes no sense without an image', () => {
    const options = { strength: 0.5 };
    expect(inputProblems('flux-kontext', { text: 'A boat' }, options)).toEqual([
      {
        path: 'options.strength',
        message: 'options.strength cannot be used without input.image; leave it out.',
      },
    ]);
    expect(
      inputProblems('flux-kontext', { text: 'A boat', image: 'https://example.com/a.png' }, options),
    ).toEqual([]);
  });

  test('asks for the input that a version needs', () => {
    expect(inputProblems('minimax', { text: 'A boat' }, { model: 'HailuoI2V' })).toEqual([
      {
        path: 'input.image',
        message: 'input.image is missing; minimax needs it with options.model HailuoI2V.',
      },
    ]);
  });
});

describe('the inputs of a request', () => {
  const image = 'https://example.com/a.png';

  test.each<[string, unknown, string, string]>([
    ['kling', {}, 'input.text', 'input.text is missing; kling needs it.'],
    ['kling', { text: ' \n' }, 'input.text', 'input.text is empty; kling needs it.'],
    ['kling', { text: 5 }, 'input.text', 'input.text must be a text.'],
    ['wan', { text: 'x'.repeat(801) }, 'input.text', 'input.text has 801 characters; wan takes 800 at most.'],
    [
      'wan',
      { text: 'x', image },
      'input.image',
      'input.image is not used by wan; it takes text. Leave it out.',
    ],
    ['runway', { text: ' ' }, 'input.text', 'runway needs input.text or input.image; give one of them.'],
    ['runway', {}, 'input.text', 'runway needs input.text or input.image; give one of them.'],
    ['hedra', { image }, 'input.text', 'hedra needs input.text or input.audio; give one of them.'],
    [
      'hedra',
      { image, text: 'x', audio: image },
      'input.text',
      'input.text cannot be given with input.audio; leave one of them out.',
    ],
  ])('of %s refuse %j', (provider, input, path, message) => {
    expect(inputProblems(provider, input)).toEqual([{ path, message }]);
  });

  test('count characters, not their bytes', () => {
    expect(inputProblems('wan', { text: '🌄'.repeat(800) })).toEqual([]);
  });

  test('must be of the type that the model makes', () => {
    expect(checkRequest(model('wan'), { type: 'IMAGE', input: { text: 'x' } }).problems).toEqual([
      { path: 'type', message: 'type is IMAGE; wan makes VIDEO.' },
    ]);
  });
});

describe('a voice', () => {
  const text = 'Good morning';

  test('given as an input is the voice in force', () => {
    const request = { type: 'AUDIO', input: { text, voice: 'adam' } } as const;
    expect(checkRequest(model('elevenlabs'), request)).toMatchObject({
      problems: [],
      options: { voice: 'adam' },
    });
  });

  test('that does not exist is reported where it was given', () => {
    const [problem] = inputProblems('elevenlabs', { text, voice: 'racheel' });
    expect(problem).toMatchObject({ path: 'input.voice' });
    expect(problem?.message).toMatch(/Did you mean rachel\?$/);
  });

  test('given twice must agree', () => {
    expect(inputProblems('elevenlabs', { text, voice: 'adam' }, { voice: 'adam' })).toEqual([]);
    expect(inputProblems('elevenlabs', { text, voice: 'adam' }, { voice: 'liam' })).toEqual([
      {
        path: 'input.voice',
        message: 'input.voice is "adam" and options.voice is "liam"; give only one of them.',
      },
    ]);
  });
});

describe('the voice of a presenter', () => {
  const voiceOf = (options: GenerateInput['options'], voice?: string) =>
    checkRequest(model('heygen'), { type: 'AVATAR', input: { text: 'Hello', voice }, options }).options.voice;

  test("is of the presenter's gender when none is asked for", () => {
    expect(voiceOf({ avatarId: 'daniel' })).toBe('professional_male');
    expect(voiceOf({ avatarId: 'kate' })).toBe('professional_female');
    expect(voiceOf({})).toBe('professional_female');
  });

  test('is the one asked for, whoever speaks', () => {
    expect(voiceOf({ avatarId: 'daniel', voice: 'calm_female' })).toBe('calm_female');
    expect(voiceOf({ avatarId: 'daniel' }, 'friendly_female')).toBe('friendly_female');
  });
});
