import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { models } from '#catalog/models.ts';
import { type Draft, type DraftAction, emptyDraft, modelOf, reduceDraft, requestOf } from './draft.ts';

function draftAfter(modelId: string, ...actions: DraftAction[]): Draft {
  return actions.reduce(reduceDraft, emptyDraft(modelId));
}

const text = (value: string): DraftAction => ({ kind: 'content', name: 'text', value });
const option = (name: string, value: string | number | boolean | undefined): DraftAction => ({
  kind: 'option',
  name,
  value,
});
const model = (modelId: string): DraftAction => ({ kind: 'model', modelId });

describe('the request of a draft', () => {
  test('names the model and its type, and leaves out what is blank', () => {
    expect(
      requestOf(draftAfter('kling', text('a boat'), option('duration', 10), option('style', ''))),
    ).toEqual({
      type: 'VIDEO',
      provider: 'kling',
      input: { text: 'a boat' },
      options: { duration: 10 },
    });
  });

  test('a page that shows one use of a model asks for that model', () => {
    expect(requestOf(emptyDraft('kling-animation'))).toEqual({ type: 'VIDEO', provider: 'kling', input: {} });
  });

  test('carries the webhook without the spaces around it', () => {
    const draft = draftAfter('kling', { kind: 'webhook', url: ' https://example.com/hook ' });
    expect(requestOf(draft).webhookUrl).toBe('https://example.com/hook');
  });
});

describe('choosing an option', () => {
  test('the default again is as if nothing was chosen', () => {
    expect(draftAfter('kling', option('duration', 10), option('duration', 5)).options).toEqual({});
  });

  test('undefined takes the choice back', () => {
    expect(draftAfter('kling', option('seed', 7), option('seed', undefined)).options).toEqual({});
  });

  test('gives up another choice that a rule now forbids', () => {
    const draft = draftAfter('kling', option('mode', 'pro'), option('model', '1.0'));
    expect(draft.options).toEqual({ model: '1.0' });
  });

  test('keeps a typed value that is not legal yet', () => {
    const draft = draftAfter('kling', option('cfgScale', 7), option('duration', 10));
    expect(draft.options).toEqual({ cfgScale: 7, duration: 10 });
  });

  test('an input that comes or goes settles the options that depend on it', () => {
    const chosen = draftAfter('heygen', option('background', 'newsroom'));
    const image: DraftAction = { kind: 'content', name: 'image', value: 'https://example.com/a.png' };
    expect(reduceDraft(chosen, image).options).toEqual({});
  });
});

describe('choosing a model', () => {
  test('keeps the words and what fits', () => {
    const draft = draftAfter(
      'kling',
      text('a boat'),
      option('duration', 10),
      option('seed', 7),
      option('mode', 'pro'),
      model('minimax'),
    );
    expect(draft).toMatchObject({ content: { text: 'a boat' }, options: { duration: 10, seed: 7 } });
  });

  test('the words come back on the way back, also from a model that did not take them', () => {
    const image: DraftAction = { kind: 'content', name: 'image', value: 'https://example.com/a.png' };
    const draft = draftAfter('kling', image, model('flux-dev'));
    expect(requestOf(draft).input).toEqual({});
    expect(requestOf(reduceDraft(draft, model('kling'))).input).toEqual({ image: image.value });
  });
});

test('no sequence of legal choices leads to an illegal option', () => {
  const actions = fc.constantFrom(...models.map(({ id }) => id)).chain((id) => {
    const choices = modelOf(emptyDraft(id)).options.flatMap((spec) =>
      'values' in spec && spec.values ? spec.values.map((value) => option(spec.name, value)) : [],
    );
    const image: DraftAction = { kind: 'content', name: 'image', value: 'https://example.com/a.png' };
    return fc.tuple(fc.constant(id), fc.array(fc.constantFrom(...choices, image), { maxLength: 8 }));
  });
  fc.assert(
    fc.property(actions, ([id, steps]) => {
      const legal = steps.reduce<Draft>((draft, step) => {
        const next = reduceDraft(draft, step);
        const path = step.kind === 'option' ? `options.${step.name}` : '';
        const { problems } = checkRequest(modelOf(next), requestOf(next));
        return problems.some((problem) => problem.path === path) ? draft : next;
      }, emptyDraft(id));
      const { problems } = checkRequest(modelOf(legal), requestOf(legal));
      expect(problems.filter(({ path }) => path.startsWith('options.'))).toEqual([]);
    }),
  );
});
