import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRequest } from '#catalog/check-request.ts';
import { providerModels } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { type JobLine, limitOfPlan, loadOf, planLoad, plannedLimits, type Traffic } from './plan-load.ts';
import { plannedModel, plannedRequest } from './planned-model.ts';

const line: JobLine = { jobsPerDay: 600, secondsPerJob: 30, creditsPerJob: 50 };
const traffic: Traffic = { hours: 10, peak: 1, together: false, pollSeconds: 2 };

describe('the load of jobs', () => {
  it('follows from their number, their time and how they come', () => {
    expect(loadOf([line], traffic)).toEqual({ minute: 1, concurrent: 1, day: 600, reads: 15 });
    expect(loadOf([line], { ...traffic, peak: 6 })).toEqual({
      minute: 6,
      concurrent: 3,
      day: 600,
      reads: 90,
    });
    expect(loadOf([line], { ...traffic, peak: 6, together: true }).concurrent).toBe(6);
    expect(loadOf([line], { ...traffic, pollSeconds: null }).reads).toBe(0);
  });

  it('adds lines of different jobs', () => {
    const video = { jobsPerDay: 600, secondsPerJob: 120, creditsPerJob: 300 };
    const planned = planLoad([line, video], traffic);
    expect(planned.load).toEqual({ minute: 2, concurrent: 3, day: 1200, reads: 75 });
    expect(planned.creditsPerDay).toBe(600 * 50 + 600 * 300);
  });
});

describe('the plan', () => {
  it('is the smallest that holds, with what breaks first in each', () => {
    const { fitting, verdicts } = planLoad([line], traffic);
    expect(fitting?.id).toBe('starter');
    const [free, starter, pro, enterprise] = verdicts;
    expect(free).toMatchObject({ fits: false, first: { limit: 'day', most: 100, jobsPerDay: 100 } });
    expect(starter).toMatchObject({ fits: true, first: { limit: 'day', jobsPerDay: 1_000 } });
    expect(pro).toMatchObject({ fits: true, first: { limit: 'day', jobsPerDay: 10_000 } });
    expect(enterprise).toMatchObject({ fits: true, first: null });
  });

  it('names polling where reads break first', () => {
    const slow = { jobsPerDay: 90, secondsPerJob: 60, creditsPerJob: 1 };
    const often = { hours: 1, peak: 1, together: false, pollSeconds: 1 };
    const pro = planLoad([{ ...slow, secondsPerJob: 6 }], { ...often, peak: 60 }).verdicts.find(
      ({ plan }) => plan.id === 'pro',
    );
    expect(pro?.first?.limit).toBe('minute');
    const many = planLoad([{ ...slow, secondsPerJob: 9 }], { ...often, pollSeconds: 0.5 }).verdicts;
    expect(many.find(({ plan }) => plan.id === 'pro')?.first).toMatchObject({ limit: 'reads', most: 600 });
  });

  it('says nothing breaks where there are no jobs', () => {
    const { verdicts, fitting } = planLoad([], traffic);
    expect(fitting?.id).toBe('free');
    expect(verdicts.every(({ fits, first }) => fits && first === null)).toBe(true);
  });
});

const anyLine = fc.record({
  jobsPerDay: fc.integer({ min: 1, max: 50_000 }),
  secondsPerJob: fc.integer({ min: 1, max: 900 }),
  creditsPerJob: fc.integer({ min: 0, max: 5_000 }),
});
const anyTraffic = fc.record({
  hours: fc.integer({ min: 1, max: 24 }),
  peak: fc.integer({ min: 1, max: 60 }),
  together: fc.boolean(),
  pollSeconds: fc.option(fc.integer({ min: 1, max: 60 })),
});
const anyJobs = fc.array(anyLine, { minLength: 1, maxLength: 4 });

describe('for any jobs', () => {
  it('a plan fits just when no load is over its limit', () => {
    fc.assert(
      fc.property(anyJobs, anyTraffic, (jobs, when) => {
        const { load, verdicts } = planLoad(jobs, when);
        for (const { plan, fits } of verdicts) {
          const over = plannedLimits.filter(
            (limit) => load[limit] > (limitOfPlan(plan, limit) ?? Number.MAX_VALUE),
          );
          expect(fits).toBe(over.length === 0);
        }
      }),
    );
  });

  it('the number that breaks first is exact: it holds, and one more does not', () => {
    fc.assert(
      fc.property(anyJobs, anyTraffic, (jobs, when) => {
        const total = jobs.reduce((sum, { jobsPerDay }) => sum + jobsPerDay, 0);
        for (const { plan, first } of planLoad(jobs, when).verdicts) {
          if (first === null) continue;
          const at = (count: number) => loadOf(jobs, when, count / total);
          for (const limit of plannedLimits) {
            expect(at(first.jobsPerDay)[limit]).toBeLessThanOrEqual(
              limitOfPlan(plan, limit) ?? Number.MAX_VALUE,
            );
          }
          expect(at(first.jobsPerDay + 1)[first.limit]).toBeGreaterThan(first.most);
        }
      }),
    );
  });

  it('more jobs, a higher peak or more frequent reads never need less', () => {
    fc.assert(
      fc.property(anyJobs, anyTraffic, (jobs, when) => {
        const before = loadOf(jobs, when);
        const more = [
          loadOf(
            jobs.map((each) => ({ ...each, jobsPerDay: each.jobsPerDay + 1 })),
            when,
          ),
          loadOf(jobs, { ...when, peak: when.peak + 1 }),
          loadOf(jobs, { ...when, hours: Math.max(1, when.hours - 1) }),
          loadOf(jobs, { ...when, together: true }),
          loadOf(jobs, { ...when, pollSeconds: when.pollSeconds && Math.max(1, when.pollSeconds - 1) }),
        ];
        for (const load of more)
          for (const limit of plannedLimits) expect(load[limit]).toBeGreaterThanOrEqual(before[limit]);
      }),
    );
  });

  it('a webhook reads nothing, and a larger plan never breaks before a smaller one', () => {
    fc.assert(
      fc.property(anyJobs, anyTraffic, (jobs, when) => {
        expect(loadOf(jobs, { ...when, pollSeconds: null }).reads).toBe(0);
        const most = planLoad(jobs, when).verdicts.map(({ first }) => first?.jobsPerDay ?? Number.MAX_VALUE);
        expect(most).toEqual(most.toSorted((a, b) => a - b));
        expect(most).toHaveLength(plans.length);
      }),
    );
  });
});

describe('a planned model', () => {
  it.each(providerModels)('$id has lengths that can be asked for, each with its price and time', (model) => {
    const planned = plannedModel(model);
    const { lengths } = planned;
    expect(lengths.length).toBeGreaterThan(0);
    for (const { length, credits, seconds } of lengths) {
      expect(checkRequest(model, plannedRequest(planned, length)).problems).toEqual([]);
      expect(credits).toBeGreaterThan(0);
      expect(seconds).toBeGreaterThanOrEqual(1);
    }
  });
});
