import { expect, test } from 'vitest';
import { planById, plans } from './plans.ts';

test('the plans are the documented four', () => {
  expect(
    plans.map((plan) => [plan.id, plan.requestsPerMinute, plan.concurrent, plan.requestsPerDay]),
  ).toEqual([
    ['free', 10, 1, 100],
    ['starter', 30, 3, 1_000],
    ['pro', 60, 10, 10_000],
    ['enterprise', null, null, null],
  ]);
});

test('a plan is found by its id only', () => {
  expect(planById('pro')?.concurrent).toBe(10);
  expect(planById('gold')).toBeUndefined();
});
