import { plans } from '#catalog/plans.ts';
import { exampleHeaders } from '#components/limits/example-headers.ts';
import { fence } from '#components/prose/fence.ts';
import { table } from '#components/prose/table.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';
import { figureText } from './facts.ts';

const limits = ['requestsPerMinute', 'concurrent', 'requestsPerDay', 'readsPerMinute'] as const;

const extras = ['startingCredits', 'mediaRetentionDays'] as const;

/** `<PlanTable />`: what each plan allows; with `full`, also what it comes with. */
export const planTable: LocalPart = ({ full }, locale) => {
  const words = messages[locale];
  const titles = words.limits.plans;
  const columns = full === undefined ? limits : [...limits, ...extras];
  return table(
    [titles.plan, ...columns.map((column) => ({ title: titles[column], figure: true }))],
    plans.map((plan) => [
      words.catalog.plans[plan.id].name,
      ...columns.map((column) => {
        const value = plan[column];
        if (value !== null) return figureText(value, locale);
        return column === 'requestsPerDay' ? titles.unlimited : titles.open;
      }),
    ]),
  );
};

/** `<RetentionTable />`: for how long a plan keeps files. */
export const retentionTable: LocalPart = (_, locale) => {
  const words = messages[locale];
  return table(
    [words.limits.plans.plan, { title: words.limits.plans.mediaRetentionDays, figure: true }],
    plans.map((plan) => [words.catalog.plans[plan.id].name, figureText(plan.mediaRetentionDays, locale)]),
  );
};

/** `<LimitHeaders />`: the headers of an answer on the Starter plan, as the gateway writes them. */
export const limitHeaders: LocalPart = (_, locale) => {
  const lines = exampleHeaders();
  return fence('text', messages[locale].docs.parts.headers, lines.map((line) => line.join(': ')).join('\n'));
};
