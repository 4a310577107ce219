'use client';

import { useEffect, useState } from 'react';
import type { Locale } from '#i18n/routing.ts';
import { firstQuestion, type PlanQuestion, parsePlan, planSearch } from './plan-address.ts';
import { answerPlan, lineKey } from './plan-question.ts';
import type { PlannedModel } from './planned-model.ts';
import { PlannerAnswer } from './planner-answer.tsx';
import { PlannerForm } from './planner-form.tsx';
import type { PlannerWords } from './planner-words.ts';
import { useQuotes } from './use-quotes.ts';

/** Which plan holds the jobs of a day. The question lives in the address; without a script its first example is answered. */
export function Planner(props: { models: readonly PlannedModel[]; words: PlannerWords; locale: Locale }) {
  const { models, words } = props;
  const [question, change] = useQuestion(models);
  const known = useQuotes(question.lines, models);
  const isQuoted = question.lines.every((line) => known.has(lineKey(line)));
  return (
    <div className="grid rounded border border-line-2 bg-surface lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <PlannerForm {...props} question={question} change={change} known={known} />
      <div className="min-w-0 p-4">
        <PlannerAnswer {...props} planned={answerPlan(question, models, known)} />
        <p data-live className="mt-3 text-13 text-ink-3">
          {isQuoted ? words.expected : words.catalogue}
        </p>
      </div>
    </div>
  );
}

/** Read from the address once the page runs, and written to it without a new entry in the history. */
function useQuestion(
  models: readonly PlannedModel[],
): [PlanQuestion, (change: Partial<PlanQuestion>) => void] {
  const [question, set] = useState(firstQuestion);
  useEffect(() => {
    const asked = parsePlan(location.search, models);
    if (asked) set(asked);
  }, [models]);
  const change = (part: Partial<PlanQuestion>) => {
    const next = { ...question, ...part };
    set(next);
    history.replaceState(null, '', `${location.pathname}${planSearch(next)}#planner`);
  };
  return [question, change];
}
