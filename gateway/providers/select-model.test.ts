import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelsOfType } from '#catalog/models.ts';
import { generationTypes, priorities } from '#contract/request.ts';
import { ApiError } from '../api-error.ts';
import { selectModel } from './select-model.ts';
import type { SelectionFacts, SelectionRequest } from './selection.ts';

const facts: SelectionFacts = { unavailable: () => null, engine: () => 'SIMULATED' };
const text = 'Epic dragon battle';

function failure(request: SelectionRequest, given: SelectionFacts = facts): ApiError {
  try {
    selectModel(request, given);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('a model was selected');
}

describe('selectModel', () => {
  it('takes the highest ranked model for QUALITY, whatever it costs', () => {
    const { model, selection } = selectModel({ type: 'VIDEO', priority: 'QUALITY', input: { text } }, facts);
    const best = Math.max(...modelsOfType('VIDEO').map((each) => each.quality));
    expect(model.quality).toBe(best);
    expect(selection).toMatchObject({ pinned: false, priority: 'QUALITY' });
    expect(selection.reason).toMatch(
      new RegExp(`^${model.provider} is ranked highest in quality of the \\d models`),
    );
  });

  it('applies QUALITY when no priority is given', () => {
    const asked = { type: 'IMAGE', input: { text: 'Photorealistic portrait' } } as const;
    const { selection, model } = selectModel(asked, facts);
    expect(selection.priority).toBe('QUALITY');
    expect(model.provider).toBe(selectModel({ ...asked, priority: 'QUALITY' }, facts).model.provider);
  });

  it('lists only models that take the options as able, and says why not for the rest', () => {
    const options = { duration: 10, resolution: '1080p', style: 'cinematic' };
    const { selection, model } = selectModel({ type: 'VIDEO', input: { text }, options }, facts);
    const excluded = new Map(selection.candidates.map((each) => [each.provider, each.excludedBecause]));
    expect(excluded.get(model.provider)).toBeNull();
    expect(excluded.get('minimax')).toBeNull();
    expect(excluded.get('veo-3')).toContain('options.style is not an option of veo-3');
    expect(excluded.get('luma')).toBe('options.duration is 10; luma takes 5 or 9.');
    expect(selection.candidates).toHaveLength(modelsOfType('VIDEO').length);
  });

  it('quotes each able candidate at the price of this request', () => {
    const asked = { type: 'VIDEO', input: { text }, options: { duration: 10 } } as const;
    const find = (options?: SelectionRequest['options']) =>
      selectModel({ ...asked, options }, facts).selection.candidates.find(
        (each) => each.provider === 'kling',
      );
    expect(find({ duration: 10 })?.creditCost).toBe((find({ duration: 5 })?.creditCost ?? 0) * 2);
  });

  it('takes the cheapest for COST and the fastest for SPEED', () => {
    for (const type of generationTypes) {
      const input = type === 'AVATAR' ? { text, image: 'https://example.com/a.png' } : { text };
      const cost = selectModel({ type, priority: 'COST', input }, facts).selection.candidates;
      const able = cost.filter((each) => each.excludedBecause === null);
      expect(able[0]?.creditCost).toBe(Math.min(...able.map((each) => each.creditCost)));
      const speed = selectModel({ type, priority: 'SPEED', input }, facts).selection.candidates;
      const fast = speed.filter((each) => each.excludedBecause === null);
      expect(fast[0]?.estimatedTime).toBe(Math.min(...fast.map((each) => each.estimatedTime)));
    }
  });

  it('follows measured times over estimates', () => {
    const measured: SelectionFacts['measured'] = (model) => ({
      pace: model.id === 'wan' ? 0.01 : 9,
      reliability: 1,
    });
    const { model, selection } = selectModel(
      { type: 'VIDEO', priority: 'SPEED', input: { text } },
      { ...facts, measured },
    );
    expect(model.provider).toBe('wan');
    expect(selection.candidates[0]?.estimatedTime).toBe(1);
  });

  it('passes over what is unavailable and keeps the reason', () => {
    const away: SelectionFacts = {
      ...facts,
      unavailable: (model) => (model.id === 'veo-3' ? 'It rests.' : null),
    };
    const { model, selection } = selectModel({ type: 'VIDEO', input: { text } }, away);
    expect(model.provider).not.toBe('veo-3');
    expect(selection.candidates.find((each) => each.provider === 'veo-3')).toMatchObject({
      score: 0,
      excludedBecause: 'It rests.',
    });
  });

  it('chooses only among models that take the inputs', () => {
    expect(selectModel({ type: 'AVATAR', input: { text } }, facts).model.provider).toBe('heygen');
    const image = 'https://example.com/a.png';
    const audio = 'https://example.com/a.mp3';
    expect(selectModel({ type: 'AVATAR', input: { image, audio } }, facts).model.provider).toBe('hedra');
  });

  it('says what is wrong for the nearest model when none takes the request', () => {
    const error = failure({ type: 'VIDEO', input: { text }, options: { duration: 77 } });
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.message).toContain('No VIDEO model takes this request. The nearest is');
    expect(error.facts.problems?.[0]?.path).toBe('options.duration');
  });

  it('answers PROVIDER_UNAVAILABLE when a model takes the request and none can serve it', () => {
    const away = { ...facts, unavailable: () => 'The voice is not installed.' };
    const error = failure({ type: 'AUDIO', input: { text } }, away);
    expect(error).toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    expect(error.message).toContain('The voice is not installed.');
    expect(failure({ type: 'AUDIO', input: { text: '' } }, away).code).toBe('INVALID_INPUT');
  });

  it('does not depend on the order of the catalog', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('VIDEO' as const, 'IMAGE' as const),
        fc.constantFrom(...priorities),
        fc.infiniteStream(fc.nat()),
        (type, priority, randoms) => {
          const models = modelsOfType(type);
          const keys = new Map(models.map((model) => [model, randoms.next().value]));
          const shuffled = models.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
          const pick = (list: typeof models) => selectModel({ type, priority, input: { text } }, facts, list);
          expect(pick(shuffled).model.id).toBe(pick(models).model.id);
          const scores = pick(shuffled).selection.candidates.map((each) => each.score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
