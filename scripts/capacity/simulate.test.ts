import { describe, expect, it } from 'vitest';
import { type Load, simulate } from './simulate.ts';

const load: Load = {
  kinds: [{ share: 1, beginSeconds: 1, vendorSeconds: 0, endSeconds: 0 }],
  ...{ jobsPerSecond: 0.8, jobs: 40_000, seed: 1 },
  ...{ acceptSeconds: 0, readSeconds: 0, pollSeconds: 0 },
  ...{ vendorPollSeconds: 2, askSeconds: 0, webhookShare: 0, receiveSeconds: 0 },
};
const processes = { web: 1, jobPlaces: 1, deliveryPlaces: 1 };
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean wait of M/D/1, by Pollaczek and Khinchine. */
const waitOfOne = (busy: number) => busy / (2 * (1 - busy));

describe('a simulated fleet', () => {
  it.each([0.3, 0.6, 0.8])('waits at one place as queueing theory says, busy %d of the time', (busy) => {
    const { queued, placesBusy } = simulate({ ...load, jobsPerSecond: busy }, processes);
    expect(placesBusy).toBeCloseTo(busy, 1);
    expect(mean(queued) / waitOfOne(busy)).toBeCloseTo(1, 0);
    expect(Math.abs(mean(queued) / waitOfOne(busy) - 1)).toBeLessThan(0.1);
  });

  it('waits less at several places for the same share of work', () => {
    const waits = [1, 4, 16].map((count) => {
      const places = { ...processes, jobPlaces: count };
      return mean(simulate({ ...load, jobsPerSecond: 0.8 * count }, places).queued);
    });
    expect(waits).toEqual(waits.toSorted((a, b) => b - a));
    expect(waits[2]).toBeLessThan(0.2 * (waits[0] ?? 0));
  });

  it('holds no place while a vendor works, and hears of the end at the next question', () => {
    const kinds = [{ share: 1, beginSeconds: 0.5, vendorSeconds: 59, endSeconds: 1 }];
    const { toResult, placesBusy, queued } = simulate(
      { ...load, kinds, jobs: 2_000, jobsPerSecond: 0.2, askSeconds: 0.01 },
      { ...processes, jobPlaces: 4 },
    );
    expect(mean(queued)).toBeLessThan(0.1);
    expect(toResult[1_000]).toBeGreaterThanOrEqual(60.5);
    expect(toResult[1_000]).toBeLessThan(64);
    expect(placesBusy).toBeCloseTo((0.2 * (1.5 + 0.01 * 30)) / 4, 1);
  });

  it('counts what callers ask for meanwhile', () => {
    const polled = { ...load, jobs: 1_000, jobsPerSecond: 0.01, pollSeconds: 0.4 };
    const { requestsPerSecond } = simulate(polled, processes);
    expect(requestsPerSecond / 0.01).toBeGreaterThan(3.9);
    expect(requestsPerSecond / 0.01).toBeLessThan(4.2);
  });

  it('tells of an end at once where enough webhooks may be under way', () => {
    const told = { ...load, jobs: 1_000, webhookShare: 0.5, receiveSeconds: 3 };
    const few = simulate(told, processes).told;
    const many = simulate(told, { ...processes, deliveryPlaces: 50 }).told;
    expect(few.length / 1_000).toBeCloseTo(0.5, 1);
    expect(few.at(-1)).toBeGreaterThan(10);
    expect(many.at(-1)).toBe(0);
  });

  it('is the same for the same seed', () => {
    const short = { ...load, jobs: 500 };
    expect(simulate(short, processes)).toEqual(simulate(short, processes));
    expect(simulate(short, processes)).not.toEqual(simulate({ ...short, seed: 2 }, processes));
  });
});
