import { type ErrorCode, errorCodes } from '#contract/errors.ts';
import { type Simulation, simulationRules } from '#contract/simulate.ts';

/** Something that can be made to go wrong. None of it costs anything in the end. */
export interface Scenario {
  readonly id: ErrorCode | 'timeout' | 'slow' | 'lateWebhook';
  readonly simulation: Simulation;
  /** Whether the request must have a webhook for it to show. */
  readonly needsWebhook?: boolean;
}

/** Longer than the portal waits for the API, so that its answer is a timeout. */
const answerAfterSeconds = 40;
const lateSeconds = 30;

/** Every code of the registry, then the failures that have none. Those end as GENERATION_FAILED, which gives the credits back. */
export const scenarios: readonly Scenario[] = [
  ...errorCodes.map((code) => ({ id: code, simulation: { error: code } })),
  { id: 'timeout', simulation: { error: 'GENERATION_FAILED', answerAfterSeconds } },
  {
    id: 'slow',
    simulation: { error: 'GENERATION_FAILED', delaySeconds: simulationRules.slowSeconds },
  },
  {
    id: 'lateWebhook',
    simulation: { error: 'GENERATION_FAILED', lateWebhookSeconds: lateSeconds },
    needsWebhook: true,
  },
];
