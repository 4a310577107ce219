import { fillText } from '#i18n/fill-text.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { type Planned, plannedLimits } from './plan-load.ts';
import type { PlannerWords } from './planner-words.ts';

/** The answer of the planner in words, for the page and for its twin. */
export interface PlannerText {
  readonly verdict: string;
  /** What to do about the first limit of the largest plan that does not hold; empty when every plan holds. */
  readonly advice: string;
  readonly figures: readonly (readonly [label: string, value: string])[];
  readonly rows: readonly PlannerRow[];
}

export interface PlannerRow {
  readonly id: string;
  readonly plan: string;
  readonly fits: boolean;
  readonly verdict: string;
  readonly first: string;
  readonly most: string;
  readonly jobs: string;
}

export function plannerText(planned: Planned, words: PlannerWords, locale: Locale): PlannerText {
  const number = (value: number) => value.toLocaleString(languageTags[locale]);
  const nameOf = (id: string) => words.plans[id] ?? id;
  const { fitting, load, verdicts } = planned;
  const tight = verdicts.findLast(({ fits }) => !fits)?.first;
  return {
    verdict: fillText(fitting?.requestsPerMinute == null ? words.agreement : words.fits, {
      plan: nameOf(fitting?.id ?? 'enterprise'),
    }),
    advice: tight ? words.advice[tight.limit] : '',
    figures: [
      ...plannedLimits.map((limit) => [words.figures[limit], number(load[limit])] as const),
      [words.figures.credits, number(planned.creditsPerDay)],
    ],
    rows: verdicts.map(({ plan, fits, first }) => ({
      id: plan.id,
      plan: nameOf(plan.id),
      fits,
      verdict: fits ? words.yes : words.no,
      first: first ? words.figures[first.limit] : words.none,
      most: first ? number(first.most) : '',
      jobs: first ? number(first.jobsPerDay) : '',
    })),
  };
}
