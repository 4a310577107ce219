import { expect, test } from 'vitest';
import { emptyDraft } from '../request/draft.ts';
import { modelOffers } from './model-offers.ts';

const draft = {
  ...emptyDraft('kling'),
  content: { text: 'A sailboat' },
  options: { duration: 10, mode: 'pro' },
};
const offer = (id: string, from = draft) => modelOffers(from).find(({ model }) => model.id === id);

test('every model of the medium is offered once, the own one unchanged', () => {
  const offers = modelOffers(draft);
  expect(new Set(offers.map(({ model }) => model.provider)).size).toBe(offers.length);
  expect(offers.every(({ model }) => model.type === 'VIDEO')).toBe(true);
  expect(offer('kling')).toMatchObject({ draft, dropped: [], lacks: [] });
});

test('what another model does not take is named', () => {
  expect(offer('luma')?.dropped).toContain('mode');
});

test('a model that needs what is not there can not run', () => {
  const avatars = modelOffers({ ...emptyDraft('heygen'), content: { text: 'Hello.' } });
  expect(avatars.find(({ model }) => model.id === 'hedra')?.lacks).toEqual(['input.image']);
  expect(avatars.find(({ model }) => model.id === 'heygen')?.lacks).toEqual([]);
});
