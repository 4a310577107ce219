import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { models } from '#catalog/models.ts';
import { priorities } from '#contract/request.ts';
import { type Draft, type DraftAction, emptyDraft, modelOf, reduceDraft, requestOf } from './draft.ts';
import { catalogCost, changeDraft } from './switch-model.ts';

function draftOf(
  modelId: string,
  options: Draft['options'],
  content: Draft['content'] = { text: 'a boat' },
): Draft {
  return { ...emptyDraft(modelId), content, options };
}
const to = (modelId: string): DraftAction => ({ kind: 'model', modelId });

describe('another model', () => {
  test('keeps what it takes', () => {
    const { draft, changes, kept } = changeDraft(draftOf('kling', { style: 'anime', seed: 7 }), to('vidu'));
    expect(draft.options).toEqual({ style: 'anime', seed: 7 });
    expect([changes, kept]).toEqual([[], ['style', 'seed']]);
  });

  test.each([
    ['a length', 'seedance', { duration: 12 }, 'runway', { duration: 10 }],
    ['a length from a list', 'seedance', { duration: 3 }, 'veo-3', { duration: 4 }],
    ['a size', 'veo-3', { resolution: '4K' }, 'vidu', { resolution: '1080p' }],
    ['a ratio', 'luma', { aspectRatio: '21:9' }, 'veo-3', { aspectRatio: '16:9' }],
    ['a voice', 'elevenlabs', { voice: 'adam' }, 'google-tts', { voice: 'male-1' }],
    ['a language', 'google-tts', { language: 'en-AU' }, 'heygen', { language: 'en-US' }],
    ['a quality', 'flux-ultra', { quality: 'high' }, 'flux-krea', { quality: 'high' }],
  ] as const)('takes the nearest of %s', (_, from, options, next, expected) => {
    const given = draftOf(from, options);
    const { draft } = changeDraft(given, to(next));
    const { options: inForce } = checkRequest(modelOf(draft), requestOf(draft));
    expect(inForce).toMatchObject(expected);
  });

  test('says what was adjusted, mapped, dropped and left unused', () => {
    const video = changeDraft(draftOf('kling', { duration: 10, cfgScale: 0.2 }), to('vidu'));
    expect(video.changes).toEqual([
      { kind: 'adjusted', name: 'duration', from: 10, to: 8 },
      { kind: 'dropped', name: 'cfgScale', from: 0.2 },
    ]);
    const speech = changeDraft(draftOf('heygen', { gesture: 'formal' }), to('elevenlabs'));
    expect(speech.changes).toEqual([
      { kind: 'mapped', name: 'gesture', from: 'formal', as: 'emotion', to: 'serious' },
    ]);
    const image = { text: 'a boat', image: 'https://example.com/a.png' };
    expect(changeDraft(draftOf('kling', {}, image), to('flux-dev')).changes).toEqual([
      { kind: 'unused', name: 'image' },
    ]);
  });

  test('back again, the inputs are there', () => {
    const image = { text: 'a boat', image: 'https://example.com/a.png' };
    const there = changeDraft(draftOf('kling', {}, image), to('flux-dev')).draft;
    expect(requestOf(changeDraft(there, to('kling')).draft).input).toEqual(image);
  });
});

test('an option that a rule takes away is told, with what is in force now', () => {
  const { changes } = changeDraft(draftOf('kling', { mode: 'pro' }), {
    kind: 'option',
    name: 'model',
    value: '1.0',
  });
  expect(changes).toEqual([{ kind: 'adjusted', name: 'mode', from: 'pro', to: 'standard' }]);
});

test('the choice of the gateway keeps what any model takes, and pinning a model narrows it again', () => {
  const chosen = changeDraft(draftOf('seedance', { duration: 12, model: '1.0-lite' }), {
    kind: 'automatic',
    priority: 'COST',
  });
  expect(requestOf(chosen.draft)).toEqual({
    type: 'VIDEO',
    priority: 'COST',
    input: { text: 'a boat' },
    options: { duration: 12 },
  });
  expect(chosen.changes).toEqual([{ kind: 'dropped', name: 'model', from: '1.0-lite' }]);
  expect(catalogCost(chosen.draft)).toBeNull();
  const pinned = changeDraft(chosen.draft, to('kling'));
  expect(requestOf(pinned.draft)).toMatchObject({ provider: 'kling', options: { duration: 10 } });
});

test('every switch leads to legal options, and loses nothing without a word', () => {
  const legal = fc.constantFrom(...models).chain((model) => {
    const choices = model.options.flatMap((spec) =>
      'values' in spec && spec.values ? spec.values.map((value) => ({ name: spec.name, value })) : [],
    );
    return fc.record({
      model: fc.constant(model.id),
      choices: fc.array(fc.constantFrom(...choices), { maxLength: 6 }),
      next: fc.constantFrom(
        ...models.map(({ id }) => to(id)),
        ...priorities.map((priority) => ({ kind: 'automatic', priority }) as const),
      ),
    });
  });
  fc.assert(
    fc.property(legal, ({ model, choices, next }) => {
      const before = choices.reduce<Draft>((draft, { name, value }) => {
        const chosen = reduceDraft(draft, { kind: 'option', name, value });
        const { problems } = checkRequest(modelOf(chosen), requestOf(chosen));
        return problems.some(({ path }) => path.startsWith('options.')) ? draft : chosen;
      }, emptyDraft(model));
      const { draft, changes, kept } = changeDraft(before, next);
      const { problems, options } = checkRequest(modelOf(draft), requestOf(draft));
      expect(problems.filter(({ path }) => path.startsWith('options.'))).toEqual([]);
      for (const [name, value] of Object.entries(before.options)) {
        const told = kept.includes(name) || changes.some((change) => change.name === name);
        expect(told || options[name] === value, name).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
