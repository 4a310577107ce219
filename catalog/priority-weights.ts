import type { Priority } from '#contract/request.ts';

/** What counts for how much when the gateway chooses a model. */
export interface PriorityWeights {
  readonly quality: number;
  readonly speed: number;
  readonly cost: number;
}

/** What was asked for decides; the rest tells near equals apart. Each row adds up to 1. The gateway scores by this table. */
export const priorityWeights: Readonly<Record<Priority, PriorityWeights>> = {
  QUALITY: { quality: 0.9, speed: 0.05, cost: 0.05 },
  SPEED: { quality: 0.05, speed: 0.9, cost: 0.05 },
  COST: { quality: 0.05, speed: 0.05, cost: 0.9 },
};
