import { expect, test } from 'vitest';
import { type Draft, emptyDraft } from './draft.ts';
import { draftProblems } from './problems.ts';

function problems(draft: Partial<Draft> & { modelId: string }) {
  return Object.fromEntries(draftProblems({ ...emptyDraft(draft.modelId), ...draft }));
}

test('a request that can run has none', () => {
  expect(problems({ modelId: 'kling', content: { text: 'a boat' } })).toEqual({});
});

test.each([
  ['nothing where something is needed', 'kling', {}, {}, { 'input.text': { kind: 'missing' } }],
  [
    'neither of two',
    'hedra',
    { image: 'https://example.com/a.png' },
    {},
    { 'input.text': { kind: 'oneOf', names: ['text', 'audio'] } },
  ],
  [
    'a long text',
    'hedra',
    { image: 'https://example.com/a.png', text: 'x'.repeat(2001) },
    {},
    { 'input.text': { kind: 'tooLong', max: 2000 } },
  ],
  [
    'a number off its scale',
    'kling',
    { text: 'x' },
    { cfgScale: 7 },
    { 'options.cfgScale': { kind: 'number', min: 0, max: 1 } },
  ],
  [
    'a number that is not in the list',
    'kling',
    { text: 'x' },
    { duration: 7 },
    { 'options.duration': { kind: 'values', values: [5, 10] } },
  ],
  [
    'a long word option',
    'kling',
    { text: 'x' },
    { negativePrompt: 'x'.repeat(1001) },
    { 'options.negativePrompt': { kind: 'tooLong', max: 1000 } },
  ],
] as const)('%s', (_, modelId, content, options, expected) => {
  expect(problems({ modelId, content, options })).toEqual(expected);
});

test('what the form can not name is said as the gateway says it', () => {
  const found = problems({ modelId: 'kling', content: { text: 'x' }, options: { mode: 'fast' } });
  expect(found['options.mode']).toMatchObject({ kind: 'said', message: expect.stringContaining('fast') });
});

test('a request that no model takes is told as such where the gateway is to choose', () => {
  const draft = { modelId: 'kling', priority: 'COST', content: { text: 'x' } } as const;
  expect(problems(draft)).toEqual({});
  expect(problems({ ...draft, options: { resolution: '4K', duration: 12 } })).toEqual({
    provider: { kind: 'nobody' },
  });
});
