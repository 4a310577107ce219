/** What a plan allows. `null` is no limit, or one that is agreed on case by case. */
export interface Plan {
  readonly id: 'free' | 'starter' | 'pro' | 'enterprise';
  /** Generation requests in a minute. */
  readonly requestsPerMinute: number | null;
  /** Generations queued or processing at the same time. */
  readonly concurrent: number | null;
  /** Generation requests in a day, UTC. */
  readonly requestsPerDay: number | null;
  /** Reads, such as polling, in a minute. */
  readonly readsPerMinute: number | null;
  /** Credits that a new account on this deployment begins with. */
  readonly startingCredits: number;
  /** Days for which a finished file is kept. */
  readonly mediaRetentionDays: number;
}

export type PlanId = Plan['id'];

/** The gateway enforces this table and the site prints it. */
export const plans: readonly Plan[] = [
  {
    id: 'free',
    requestsPerMinute: 10,
    concurrent: 1,
    requestsPerDay: 100,
    readsPerMinute: 120,
    startingCredits: 10_000,
    mediaRetentionDays: 7,
  },
  {
    id: 'starter',
    requestsPerMinute: 30,
    concurrent: 3,
    requestsPerDay: 1_000,
    readsPerMinute: 300,
    startingCredits: 50_000,
    mediaRetentionDays: 30,
  },
  {
    id: 'pro',
    requestsPerMinute: 60,
    concurrent: 10,
    requestsPerDay: 10_000,
    readsPerMinute: 600,
    startingCredits: 200_000,
    mediaRetentionDays: 90,
  },
  {
    id: 'enterprise',
    requestsPerMinute: null,
    concurrent: null,
    requestsPerDay: null,
    readsPerMinute: null,
    startingCredits: 1_000_000,
    mediaRetentionDays: 365,
  },
];

/** Undefined for an id that is no plan. */
export function planById(id: string): Plan | undefined {
  return plans.find((plan) => plan.id === id);
}
