import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanId } from '#catalog/plans.ts';
import { errorDemos, smallImage } from '#components/errors/error-demos.ts';
import { type JobLine, type PlannedLimit, planLoad, type Traffic } from '#components/limits/plan-load.ts';
import { operationTexts } from '#contract/operations.ts';
import { type DocumentedGateway, startDocumentedGateway } from './documented-gateway.ts';

let gateway: DocumentedGateway;
let now = Date.parse('2026-01-31T12:00:20Z');
beforeAll(async () => {
  gateway = await startDocumentedGateway('web', () => now);
});
afterAll(() => gateway.stop());

/** What the planner says breaks first for these jobs on a plan. */
function firstOn(plan: PlanId, job: Partial<JobLine>, traffic: Partial<Traffic>) {
  const line = { jobsPerDay: 1, secondsPerJob: 1, creditsPerJob: 15, ...job };
  const { verdicts } = planLoad([line], {
    hours: 1,
    peak: 60,
    together: false,
    pollSeconds: null,
    ...traffic,
  });
  const first = verdicts.find((verdict) => verdict.plan.id === plan)?.first;
  if (!first) throw new Error(`The planner says that nothing breaks on ${plan}.`);
  return first;
}

type Send = () => Promise<{ status: number; limit?: string }>;

async function caller(plan: PlanId): Promise<Readonly<Record<'count' | 'start' | 'read', Send>>> {
  const key = await gateway.newKey({ plan, credits: 1_000_000 });
  const send = async (query: string, variables: object, headers = {}) => {
    const answer = await gateway.post({ query, variables }, { Authorization: `Bearer ${key}`, ...headers });
    return { status: answer.status, limit: JSON.parse(answer.body).errors?.[0]?.extensions.limit };
  };
  const { headers } = errorDemos.PROVIDER_UNAVAILABLE;
  return {
    /** Counts as a request and starts nothing. */
    count: () => send(operationTexts.Generate, { input: smallImage }, headers),
    start: () => send(operationTexts.Generate, { input: smallImage }),
    read: () => send('{ account { id } }', {}),
  };
}

/** Sends just as many as the planner says hold, a minute's worth at a time, then one more. */
async function expectBreak(send: Send, most: number, limit: PlannedLimit, perMinute = most) {
  for (let sent = 0; sent < most; sent += perMinute) {
    if (sent > 0) now += 60_000;
    const answers = await Promise.all(Array.from({ length: Math.min(perMinute, most - sent) }, send));
    expect(answers.filter(({ status }) => status === 429)).toEqual([]);
  }
  if (perMinute < most) now += 60_000;
  expect(await send()).toEqual({ status: 429, limit });
}

describe('what the planner says breaks first, breaks in the gateway at that number', () => {
  it.each(['free', 'starter', 'pro'] as const)('a minute of %s', async (plan) => {
    const first = firstOn(plan, {}, {});
    expect(first.limit).toBe('minute');
    await expectBreak((await caller(plan)).count, first.jobsPerDay, 'minute');
  });

  it.each(['free', 'starter', 'pro'] as const)('jobs at once of %s', async (plan) => {
    const first = firstOn(plan, { secondsPerJob: 600 }, { together: true });
    expect(first.limit).toBe('concurrent');
    await expectBreak((await caller(plan)).start, first.most, 'concurrent');
  });

  it('a day of free', async () => {
    const first = firstOn('free', {}, { hours: 24, peak: 1 });
    expect(first.limit).toBe('day');
    const perMinute = firstOn('free', {}, {}).most;
    await expectBreak((await caller('free')).count, first.jobsPerDay, 'day', perMinute);
  });

  it.each(['free', 'starter', 'pro'] as const)('reads of %s', async (plan) => {
    const first = firstOn(plan, { secondsPerJob: 6 }, { pollSeconds: 0.25 });
    expect(first.limit).toBe('reads');
    await expectBreak((await caller(plan)).read, first.most, 'reads');
  });
});
