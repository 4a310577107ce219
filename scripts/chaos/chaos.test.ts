import { expect, it } from 'vitest';
import { runChaos } from './run-chaos.ts';

it('keeps every promise while processes are killed', async () => {
  const { findings, figures } = await runChaos({
    ...{ jobs: 40, kills: 4, seed: 7 },
    ...{ killEveryMs: 1_500, leaseMs: 3_000 },
  });
  expect(findings.filter(({ broken }) => broken > 0)).toEqual([]);
  expect(figures.accepted).toBeGreaterThan(20);
  expect(figures['webhook events received']).toBeGreaterThan(5);
});
