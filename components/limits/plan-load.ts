import { type Plan, plans } from '#catalog/plans.ts';
import type { LimitKind } from '#contract/errors.ts';

/** Jobs of one kind that are to be made in a day. */
export interface JobLine {
  readonly jobsPerDay: number;
  /** From acceptance to the file. */
  readonly secondsPerJob: number;
  readonly creditsPerJob: number;
}

/** When the jobs of a day come, and how their ends are learned. */
export interface Traffic {
  /** Hours of the day in which they come, 1 to 24. */
  readonly hours: number;
  /** How many times the average the busiest minute has; at least 1. */
  readonly peak: number;
  /** Whether the jobs of the busiest minute start at one moment, and not spread over it. */
  readonly together: boolean;
  /** Seconds between two reads of a generation; null when a webhook tells. */
  readonly pollSeconds: number | null;
}

/** The limits of a plan, by what RATE_LIMIT says in `extensions.limit`. */
export const plannedLimits = ['minute', 'concurrent', 'day', 'reads'] as const satisfies readonly LimitKind[];
export type PlannedLimit = (typeof plannedLimits)[number];

/** What the jobs ask of a plan. Whole numbers; those of a minute are of the busiest one. */
export type Load = Readonly<Record<PlannedLimit, number>>;

export interface PlanVerdict {
  readonly plan: Plan;
  readonly fits: boolean;
  /** The limit that is reached first when the load grows, also where it is not reached yet; null without limits. */
  readonly first: { readonly limit: PlannedLimit; readonly most: number; readonly jobsPerDay: number } | null;
}

export interface Planned {
  readonly load: Load;
  readonly jobsPerDay: number;
  readonly creditsPerDay: number;
  readonly verdicts: readonly PlanVerdict[];
  /** The smallest plan that holds. */
  readonly fitting: Plan | null;
}

/** Which plan holds these jobs, and for each plan what breaks first and at how many jobs a day. */
export function planLoad(lines: readonly JobLine[], traffic: Traffic): Planned {
  const verdicts = plans.map((plan) => judge(plan, lines, traffic));
  return {
    load: loadOf(lines, traffic),
    jobsPerDay: sum(lines, ({ jobsPerDay }) => jobsPerDay),
    creditsPerDay: sum(lines, ({ jobsPerDay, creditsPerJob }) => jobsPerDay * creditsPerJob),
    verdicts,
    fitting: verdicts.find(({ fits }) => fits)?.plan ?? null,
  };
}

/**
 * The load of `scale` times these jobs. At once: Little's law, jobs in a second times seconds of a job, in the busiest
 * minute; or all that start in that minute, where they start together. A job is read every `pollSeconds` until it has ended.
 */
export function loadOf(lines: readonly JobLine[], traffic: Traffic, scale = 1): Load {
  const perMinute = (line: JobLine) => (line.jobsPerDay * scale * traffic.peak) / (traffic.hours * 60);
  const minute = sum(lines, perMinute);
  const atOnce = sum(lines, (line) => (perMinute(line) / 60) * line.secondsPerJob);
  return {
    minute: whole(minute),
    concurrent: whole(traffic.together ? Math.max(minute, atOnce) : atOnce),
    day: whole(sum(lines, ({ jobsPerDay }) => jobsPerDay * scale)),
    reads: whole(sum(lines, (line) => perMinute(line) * readsPerJob(line, traffic))),
  };
}

/** How often a job is read until it has ended. */
export function readsPerJob({ secondsPerJob }: JobLine, { pollSeconds }: Traffic): number {
  return pollSeconds === null ? 0 : Math.ceil(secondsPerJob / pollSeconds);
}

export function limitOfPlan(plan: Plan, limit: PlannedLimit): number | null {
  return {
    minute: plan.requestsPerMinute,
    concurrent: plan.concurrent,
    day: plan.requestsPerDay,
    reads: plan.readsPerMinute,
  }[limit];
}

function judge(plan: Plan, lines: readonly JobLine[], traffic: Traffic): PlanVerdict {
  const load = loadOf(lines, traffic);
  const fits = plannedLimits.every(
    (limit) => load[limit] <= (limitOfPlan(plan, limit) ?? Number.POSITIVE_INFINITY),
  );
  return { plan, fits, first: firstLimit(plan, lines, traffic) };
}

/** The limit that the fewest jobs a day go over, and the most that every limit still holds. */
function firstLimit(plan: Plan, lines: readonly JobLine[], traffic: Traffic): PlanVerdict['first'] {
  const jobs = sum(lines, ({ jobsPerDay }) => jobsPerDay);
  if (jobs === 0) return null;
  const found = plannedLimits.flatMap((limit) => {
    const most = limitOfPlan(plan, limit);
    const holds = (count: number) => loadOf(lines, traffic, count / jobs)[limit] <= (most ?? 0);
    const jobsPerDay = most === null ? null : mostThatHold(holds);
    return most === null || jobsPerDay === null ? [] : [{ limit, most, jobsPerDay }];
  });
  return found.toSorted((a, b) => a.jobsPerDay - b.jobsPerDay)[0] ?? null;
}

const jobsMax = 100_000_000;

/** The largest count for which a growing load still holds; null when it always does. */
function mostThatHold(holds: (count: number) => boolean): number | null {
  if (holds(jobsMax)) return null;
  let [low, high] = [0, jobsMax];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Counted in whole requests; what is a whole number but for the last digit of a division is that number. */
function whole(value: number): number {
  return Math.ceil(Number(value.toFixed(9)));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
