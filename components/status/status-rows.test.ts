import { expect, test } from 'vitest';
import { busiest, endedCount, type Measurement, type Measurements, statusRows } from './status-rows.ts';

function measured(completed: number, seconds = 1): Measurement {
  const spread = completed === 0 ? null : { count: completed, p50: seconds, p95: seconds * 2 };
  return {
    ...{ completed, failed: 1, refused: 2, canceled: 3, successRate: completed / (completed + 1) },
    ...{ accept: spread, queue: spread, result: spread, averageCredits: null },
  };
}

const models = [
  { provider: 'flux-dev', name: 'FLUX.1 dev', type: 'IMAGE' },
  { provider: 'imagen-3', name: 'Imagen 3', type: 'IMAGE' },
  { provider: 'kling', name: 'Kling', type: 'VIDEO' },
] as const;

const measurements: Measurements = {
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-01-02T00:00:00.000Z',
  total: measured(12),
  providers: [
    { provider: 'imagen-3', engine: 'LIVE', measurement: measured(9, 3) },
    { provider: 'flux-dev', engine: 'LIVE', measurement: measured(2) },
    { provider: 'flux-dev', engine: 'SIMULATED', measurement: measured(4) },
  ],
};

test('every model has a row, one for each engine, and none is made up', () => {
  const rows = statusRows(models, measurements);
  expect(rows.map(({ provider, measured }) => [provider, measured?.engine])).toEqual([
    ['flux-dev', 'LIVE'],
    ['flux-dev', 'SIMULATED'],
    ['imagen-3', 'LIVE'],
    ['kling', undefined],
  ]);
});

test('whatever ended counts', () => {
  expect(endedCount(measured(5))).toBe(11);
});

test('the busiest model of a medium is the one that completed most', () => {
  const rows = statusRows(models, measurements);
  expect(busiest(rows, 'IMAGE')).toMatchObject({ name: 'Imagen 3', result: { p50: 3 } });
  expect(busiest(rows, 'VIDEO')).toBeUndefined();
});

test('a model that only failed took no time to its file', () => {
  const providers = [{ provider: 'kling', engine: 'LIVE' as const, measurement: measured(0) }];
  expect(busiest(statusRows(models, { ...measurements, providers }), 'VIDEO')).toBeUndefined();
});
