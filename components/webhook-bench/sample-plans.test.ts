import { expect, test } from 'vitest';
import { inWrongOrder, newSampleId, twice } from './sample-plans.ts';

const at = Date.parse('2026-01-31T12:00:00.000Z');

test('an id has the shape of the gateway’s, and sorts by its moment', () => {
  const ids = [at - 1, at, at + 1, at + 86_400_000].map(newSampleId);
  expect(ids.every((id) => /^msg_sample_[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(newSampleId(at)).not.toBe(newSampleId(at));
});

test('twice is one id, a second apart', () => {
  const [first, second] = twice({ event: 'generation.failed', delaySeconds: 10, fault: null }, at);
  expect(second).toEqual({ ...first, delaySeconds: 11 });
});

test('what happened first arrives last', () => {
  const [earlier, later] = inWrongOrder(at);
  expect((earlier?.id ?? '') < (later?.id ?? '')).toBe(true);
  expect(earlier?.delaySeconds).toBeGreaterThan(later?.delaySeconds ?? 0);
});
