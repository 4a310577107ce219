import { messages } from '#components/docs/words.ts';
import { templates } from '#components/labs/templates.ts';
import type { Locale } from '#i18n/routing.ts';

/** The words of the planner as they stand in the messages, with their slots, and the names of the plans. */
export type PlannerWords = ReturnType<typeof plannerWords>;

export function plannerWords(locale: Locale) {
  const { limits, catalog } = messages[locale];
  const plans = Object.entries(catalog.plans).map(([id, { name }]) => [id, name]);
  return {
    ...templates(locale, 'limits.planner', limits.planner),
    plans: Object.fromEntries(plans) as Readonly<Record<string, string>>,
  };
}
