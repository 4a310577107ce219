import fc from 'fast-check';
import { expect, test } from 'vitest';
import { models } from '#catalog/models.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import { priorities } from '#contract/request.ts';
import { type Draft, emptyDraft, requestOf } from './draft.ts';
import { draftOfJson, jsonOfDraft } from './json-text.ts';

const drafts: fc.Arbitrary<Draft> = fc.constantFrom(...models).chain((model) =>
  fc.record({
    modelId: fc.constant(model.id),
    priority: fc.option(fc.constantFrom(...priorities), { nil: undefined }),
    content: fc.constant(sampleRequest(model, 'a boat').input),
    options: fc.constantFrom({}, model.sample.options),
    webhookUrl: fc.constantFrom('', 'https://example.com/hook'),
    idempotencyKey: fc.constantFrom(undefined, 'mine'),
  }),
);

test('a draft comes back from its JSON', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(draftOfJson(jsonOfDraft(draft), draft)).toEqual({ draft, problems: [] });
    }),
  );
});

test('an uploaded file is named, and is there again', () => {
  const image = `data:image/png;base64,${'A'.repeat(5000)}`;
  const draft = { ...emptyDraft('kling'), content: { text: 'a boat', image } };
  expect(jsonOfDraft(draft)).toContain('"image": "uploaded:image"');
  expect(draftOfJson(jsonOfDraft(draft), draft).draft?.content).toEqual(draft.content);
});

test('another model in the JSON is another model in the form', () => {
  const text = jsonOfDraft(emptyDraft('vidu'));
  expect(draftOfJson(text, emptyDraft('kling-animation')).draft?.modelId).toBe('vidu');
});

test('what the model would refuse is kept, for the form to show', () => {
  const text = '{ "type": "VIDEO", "provider": "kling", "input": {}, "options": { "fps": 60 } }';
  const { draft } = draftOfJson(text, emptyDraft('kling'));
  expect(draft && requestOf(draft).options).toEqual({ fps: 60 });
});

test.each(['', '{', '[]', 'null', '{"type":"VIDEO"'])('%j is no request, with a reason', (text) => {
  const { draft, problems } = draftOfJson(text, emptyDraft('kling'));
  expect(draft).toBeNull();
  expect(problems[0]?.message).not.toBe('');
});
