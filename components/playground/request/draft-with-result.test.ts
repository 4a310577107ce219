import { describe, expect, test } from 'vitest';
import { models } from '#catalog/models.ts';
import { generationTypes } from '#contract/request.ts';
import { emptyDraft, requestOf } from './draft.ts';
import { draftWithResult, inputFor } from './draft-with-result.ts';
import { draftProblems } from './problems.ts';

const url = 'https://example.com/media/a';

test('an input takes a result exactly where the catalog has a model for it', () => {
  const names = generationTypes.map((type) => [type, inputFor(type)]);
  expect(Object.fromEntries(names)).toEqual({
    VIDEO: undefined,
    IMAGE: 'image',
    AUDIO: 'audio',
    AVATAR: undefined,
  });
});

test('a model that takes the file keeps the form, one that does not gives way to one that needs it', () => {
  const kling = { ...emptyDraft('kling'), content: { text: 'x' } };
  expect(draftWithResult(kling, 'image', url)).toEqual({ ...kling, content: { text: 'x', image: url } });
  const elsewhere = draftWithResult({ ...emptyDraft('luma'), modelId: 'google-tts' }, 'image', url);
  expect(requestOf(elsewhere).input.image).toBe(url);
});

test('a recording takes the place of the words', () => {
  const draft = { ...emptyDraft('elevenlabs'), content: { text: 'Hello' } };
  const next = draftWithResult(draft, 'audio', url);
  expect(requestOf(next)).toMatchObject({ type: 'AVATAR', input: { audio: url } });
  expect(next.content.text).toBeUndefined();
});

describe('whatever the form held, only what is missing is left to give', () => {
  for (const { id } of models) {
    for (const name of ['image', 'audio'] as const) {
      test(`${id} ${name}`, () => {
        const draft = draftWithResult({ ...emptyDraft(id), content: { text: 'A lake' } }, name, url);
        const left = [...draftProblems(draft)].filter(([, problem]) => problem.kind !== 'missing');
        expect(left).toEqual([]);
      });
    }
  }
});
