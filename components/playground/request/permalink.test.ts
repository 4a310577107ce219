import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from '#catalog/models.ts';
import { priorities } from '#contract/request.ts';
import { emptyDraft } from './draft.ts';
import { draftFromFragment, draftToFragment, fragmentWantsInbox } from './permalink.ts';

const words = fc
  .string({ unit: 'binary' })
  .map((value) => value.toWellFormed())
  .filter((value) => value !== '' && !value.startsWith('data:'));
const drafts = fc.record(
  {
    modelId: fc.constantFrom(...models.map(({ id }) => id)),
    priority: fc.constantFrom(...priorities),
    content: fc.record({ text: words, image: words, audio: words, voice: words }, { requiredKeys: [] }),
    options: fc.dictionary(
      fc.stringMatching(/^[a-z][A-Za-z]{0,12}$/),
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()),
    ),
    webhookUrl: fc.constant(''),
  },
  { requiredKeys: ['modelId', 'content', 'options', 'webhookUrl'] },
);

test('a draft comes back from its fragment as it was', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const fragment = draftToFragment(draft);
      expect(fragment).toMatch(/^r1=[\w-]+$/);
      expect(draftFromFragment(`#${fragment}`)).toEqual(draft);
    }),
  );
});

describe('what stays out of a link', () => {
  test('uploaded files', () => {
    const draft = { ...emptyDraft('kling'), content: { text: 'x', image: 'data:image/png;base64,AAAA' } };
    expect(draftFromFragment(draftToFragment(draft))?.content).toEqual({ text: 'x' });
  });

  test('the webhook', () => {
    const draft = { ...emptyDraft('kling'), webhookUrl: 'https://example.com/hook?token=1' };
    expect(draftFromFragment(draftToFragment(draft))?.webhookUrl).toBe('');
    expect(fragmentWantsInbox(draftToFragment(draft))).toBe(false);
  });

  test('the address of an inbox, though not that there is one', () => {
    const token = 'k'.repeat(43);
    const draft = { ...emptyDraft('kling'), webhookUrl: `https://example.com/inbox/${token}` };
    const fragment = draftToFragment(draft);
    expect(atob(fragment.slice(3))).not.toContain(token);
    expect(draftFromFragment(fragment)?.webhookUrl).toBe('');
    expect(fragmentWantsInbox(`#${fragment}`)).toBe(true);
  });
});

function fragmentOf(value: unknown): string {
  return `#r1=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
}

describe('what is no draft', () => {
  test.each([
    ['nothing', ''],
    ['an anchor', '#content'],
    ['another version', '#r2=e30'],
    ['no base64', '#r1=***'],
    ['no JSON', '#r1=e3s'],
    ['no UTF-8', '#r1=_w'],
    ['an unknown model', fragmentOf({ m: 'sora', i: {}, o: {} })],
    ['a list', fragmentOf([])],
  ])('%s', (_, fragment) => {
    expect(draftFromFragment(fragment)).toBeNull();
  });
});

test('values of a wrong type are left out', () => {
  const fragment = fragmentOf({
    m: 'kling',
    i: { text: 1, image: 'a', other: 'b' },
    o: { a: {}, b: null, c: 2 },
  });
  expect(draftFromFragment(fragment)).toEqual({
    modelId: 'kling',
    content: { image: 'a' },
    options: { c: 2 },
    webhookUrl: '',
  });
});
