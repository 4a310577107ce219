import { describe, expect, it } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { models } from '#catalog/models.ts';
import { quoteModel } from '#catalog/quote.ts';
import { requestFor } from '#catalog/search/legal-choices.ts';
import { generationTypes } from '#contract/request.ts';
import { compareRows, differing } from './compare-rows.ts';
import { compareWords } from './compare-words.ts';
import { equalRequests } from './equal-requests.ts';

const words = compareWords('en');
const pick = (...ids: string[]) => models.filter(({ id }) => ids.includes(id));

describe('the rows', () => {
  it('say in which properties models differ', () => {
    const rows = compareRows(pick('flux-dev', 'flux-pro'), words);
    expect(rows.filter(({ differs }) => differs).map(({ id }) => id)).toEqual(['price']);
    expect(differing(rows)).toBe(1);
  });

  it('have every option that any of them has, and a gap where one lacks it', () => {
    const rows = compareRows(pick('kling', 'wan'), words);
    const mode = rows.find(({ option }) => option === 'mode');
    expect(mode).toMatchObject({ values: ['standard, pro (default standard)', ''], differs: true });
    expect(rows.find(({ id }) => id === 'text')?.values).toEqual(['2,500 characters', '800 characters']);
  });

  it('leave out what none has', () => {
    expect(compareRows(pick('elevenlabs', 'google-tts'), words).map(({ id }) => id)).not.toContain('ratio');
  });
});

describe('equal requests', () => {
  it.each(generationTypes)('of all %s models are legal and cost what the quote says', (type) => {
    const ofType = models.filter((model) => model.type === type);
    const requests = equalRequests(ofType);
    expect(requests.length).toBeGreaterThan(0);
    for (const { answers } of requests) {
      for (const [index, model] of ofType.entries()) {
        const { found, reasons } = answers[index] ?? {};
        if (!found) {
          expect(reasons).not.toEqual([]);
          continue;
        }
        const request = requestFor(model, found, found.characters);
        const { problems, options } = checkRequest(model, request);
        expect(problems).toEqual([]);
        expect(quoteModel(model, request, options).creditCost).toBe(found.credits);
      }
    }
  });

  it('take lengths that the models share', () => {
    const wishes = equalRequests(pick('kling', 'luma')).map(({ wish }) => wish[0]);
    expect(wishes[0]).toEqual({ kind: 'seconds', min: 5, max: 5 });
  });

  it('are none where there is nothing to compare by', () => {
    expect(equalRequests(pick('flux-dev', 'elevenlabs'))).toEqual([]);
  });
});
