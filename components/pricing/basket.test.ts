import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BasketItem, basketTotal, timesCovered, withItem } from './basket.ts';

const item = fc.record<BasketItem>({
  name: fc.constantFrom('Kling', 'Luma'),
  detail: fc.constantFrom('duration 5', 'duration 10'),
  credits: fc.constant(300),
  runs: fc.integer({ min: 1, max: 50 }),
});

it('adds up, however the items come', () => {
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const list = items.reduce<readonly BasketItem[]>(withItem, []);
      expect(basketTotal(list)).toBe(items.reduce((sum, { credits, runs }) => sum + credits * runs, 0));
      expect(new Set(list.map(({ name, detail }) => name + detail)).size).toBe(list.length);
    }),
  );
});

it('says how often credits pay for it', () => {
  expect([
    timesCovered(10_000, 300),
    timesCovered(10_000, 10_000),
    timesCovered(10_000, 10_001),
    timesCovered(10, 0),
  ]).toEqual([33, 1, 0, 0]);
});
