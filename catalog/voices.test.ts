import { expect, test } from 'vitest';
import { models } from './models.ts';
import { voiceByName } from './voices.ts';

test('every voice that a model offers is known', () => {
  const offered = models.flatMap((model) =>
    model.options.flatMap((option) =>
      option.name === 'voice' && option.type === 'ENUM' ? option.values : [],
    ),
  );
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.filter((name) => !voiceByName(name))).toEqual([]);
});

test('a name that no model offers is unknown', () => {
  expect(voiceByName('toString')).toBeUndefined();
});
