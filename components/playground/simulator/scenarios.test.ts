import { expect, test } from 'vitest';
import { errorCodes } from '#contract/errors.ts';
import { formatSimulation, parseSimulation } from '#contract/simulate.ts';
import { scenarios } from './scenarios.ts';

test('every code can be seen, and every scenario is one that the gateway takes', () => {
  expect(scenarios.map(({ id }) => id)).toEqual([...errorCodes, 'timeout', 'slow', 'lateWebhook']);
  for (const { simulation } of scenarios) {
    expect(parseSimulation(formatSimulation(simulation))).toEqual({ simulation });
  }
});

test('none ends with a charge: each is refused, or fails and gives its credits back', () => {
  for (const { simulation } of scenarios) expect(simulation.error).toBeDefined();
});
