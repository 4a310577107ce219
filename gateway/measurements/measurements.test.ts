import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { openTestStore } from '../store/test-store.ts';
import { bucketOf, quantile } from './histogram.ts';
import { createMeasurementCache } from './measurement-cache.ts';
import { recordMeasurement } from './record-measurement.ts';

describe('quantile', () => {
  it('is off by a fifth at most, for any durations', () => {
    const durations = fc.array(fc.double({ min: 1.01, max: 80_000_000, noNaN: true }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.95), (all, q) => {
        const sorted = all.toSorted((a, b) => a - b);
        const exact = sorted[Math.ceil(q * all.length) - 1] ?? 0;
        const bars = all.map((ms) => ({ bucket: bucketOf(ms), count: 1 }));
        const read = quantile(bars, q) ?? 0;
        expect(read / exact).toBeGreaterThan(0.8);
        expect(read / exact).toBeLessThan(1.25);
      }),
    );
  });
  it('is null of nothing', () => expect(quantile([], 0.5)).toBeNull());
});

describe('what was measured', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openTestStore();
  });
  afterEach(() => store.close());

  const read = (at: number) => createMeasurementCache(store, () => at)('DAY');
  const job = { provider: 'kling', engine: 'LIVE', measure: 'completed', at: 10_000_000 } as const;

  it('takes as many rows for a thousand jobs as for one', async () => {
    await store.transaction(async (tx) => {
      for (let i = 0; i < 1_000; i++)
        await recordMeasurement(tx, { ...job, ms: 5_000 + (i % 10), credits: 7 });
    });
    const rows = await store.db.selectFrom('measurements').selectAll().execute();
    expect(rows).toHaveLength(1);
    const { total } = await read(job.at);
    expect(total).toMatchObject({ completed: 1_000, averageCredits: 7, result: { count: 1_000 } });
  });

  it('never mixes the two kinds of engine', async () => {
    await store.transaction(async (tx) => {
      await recordMeasurement(tx, { ...job, ms: 60_000 });
      await recordMeasurement(tx, { ...job, engine: 'SIMULATED', ms: 1_000 });
    });
    const { providers } = await read(job.at);
    expect(providers.map(({ engine, completed }) => [engine, completed])).toEqual([
      ['LIVE', 1],
      ['SIMULATED', 1],
    ]);
  });

  it('is the same whether the window was followed hour by hour or is read at once', async () => {
    let now = job.at;
    const followed = createMeasurementCache(store, () => now);
    const random = fc.sample(
      fc.record({ ms: fc.integer({ min: 1, max: 90_000 }), minutes: fc.integer({ min: 0, max: 400 }) }),
      120,
    );
    for (const { ms, minutes } of random) {
      now += minutes * 60_000;
      await store.transaction((tx) => recordMeasurement(tx, { ...job, at: now, ms, credits: 3 }));
      now += 16_000;
      expect((await followed('DAY')).total).toEqual((await read(now)).total);
    }
    now += 48 * 3_600_000;
    expect((await followed('DAY')).providers).toEqual([]);
  });
});
