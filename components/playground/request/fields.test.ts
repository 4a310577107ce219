import { describe, expect, test } from 'vitest';
import { models } from '#catalog/models.ts';
import { type Draft, emptyDraft, reduceDraft } from './draft.ts';
import { type Field, optionFields } from './fields.ts';

function field(draft: Draft, name: string): Field {
  const found = optionFields(draft).find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
}

const kling = emptyDraft('kling');
const oldKling = reduceDraft(kling, { kind: 'option', name: 'model', value: '1.0' });

describe.each(models.map(({ id }) => id))('%s', (id) => {
  test('every field shows a legal value, and nothing is added to the price yet', () => {
    for (const shown of optionFields(emptyDraft(id))) {
      expect(shown.chosen, shown.name).toBe(false);
      expect(shown.creditsAdded, shown.name).toBe(0);
      if ('choices' in shown && !shown.forbidden) {
        const current = shown.choices.find(({ value }) => value === shown.value);
        expect(current?.forbidden, shown.name).toBeUndefined();
      }
    }
  });
});

describe('the control', () => {
  test.each([
    ['mode', 'segments'],
    ['duration', 'segments'],
    ['model', 'select'],
    ['style', 'select'],
    ['aspectRatio', 'ratio'],
    ['cfgScale', 'range'],
    ['negativePrompt', 'text'],
    ['seed', 'seed'],
  ])('of %s is %s', (name, kind) => {
    expect(field(kling, name).kind).toBe(kind);
  });

  test('an option with one value has none', () => {
    const single = models.flatMap(({ id, options }) =>
      options
        .filter((option) => option.type === 'ENUM' && option.values.length === 1)
        .map(({ name }) => ({ id, name })),
    );
    for (const { id, name } of single) {
      expect(optionFields(emptyDraft(id)).map((shown) => shown.name)).not.toContain(name);
    }
  });
});

describe('rules', () => {
  test('a value that the version does not have is there, with the rule that forbids it', () => {
    const mode = field(oldKling, 'mode');
    expect('choices' in mode && mode.choices).toEqual([
      { value: 'standard', forbidden: undefined },
      { value: 'pro', forbidden: { when: { model: ['1.0'] }, option: 'mode', values: ['standard'] } },
    ]);
  });

  test('the value in force follows the rule', () => {
    expect(field(kling, 'resolution').value).toBe('1080p');
    expect(field(oldKling, 'resolution').value).toBe('720p');
  });

  test('a field that is of no use is forbidden as a whole', () => {
    const image = { kind: 'content', name: 'image', value: 'https://example.com/a.png' } as const;
    const draft = reduceDraft(emptyDraft('heygen'), image);
    expect(field(draft, 'background').forbidden).toBeDefined();
    expect(field(draft, 'gesture').forbidden).toBeUndefined();
  });
});

test('a choice says what it adds to the price, and what it takes off', () => {
  const longer = reduceDraft(kling, { kind: 'option', name: 'duration', value: 10 });
  expect(field(longer, 'duration')).toMatchObject({ chosen: true, value: 10 });
  expect(field(longer, 'duration').creditsAdded).toBeGreaterThan(0);
  const smaller = reduceDraft(emptyDraft('flux-ultra'), {
    kind: 'option',
    name: 'quality',
    value: 'standard',
  });
  expect(field(smaller, 'quality').creditsAdded).toBeLessThan(0);
});

test('a value that is being typed is shown even while it is illegal', () => {
  const typed = reduceDraft(kling, { kind: 'option', name: 'cfgScale', value: 7 });
  expect(field(typed, 'cfgScale').value).toBe(7);
});
