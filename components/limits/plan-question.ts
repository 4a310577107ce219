import type { PlanLine, PlanQuestion } from './plan-address.ts';
import { type Planned, planLoad } from './plan-load.ts';
import type { PlannedLength, PlannedModel } from './planned-model.ts';

/** What a job costs and takes, for a line of the form; what a deployment said of it wins over the catalog. */
export type Known = ReadonlyMap<string, Pick<PlannedLength, 'credits' | 'seconds'>>;

export function lineKey({ model, length }: Pick<PlanLine, 'model' | 'length'>): string {
  return `${model}~${length}`;
}

/** The price and the time of a job of a line. */
export function jobOf(line: PlanLine, models: readonly PlannedModel[], known: Known) {
  const model = models.find(({ id }) => id === line.model);
  const listed = model?.lengths.find(({ length }) => length === line.length);
  return known.get(lineKey(line)) ?? listed ?? { credits: 0, seconds: 1 };
}

/** The answer to a question. */
export function answerPlan(
  { lines, hours, peak, together, poll }: PlanQuestion,
  models: readonly PlannedModel[],
  known: Known = new Map(),
): Planned {
  const jobs = lines.map((line) => {
    const { seconds, credits } = jobOf(line, models, known);
    return { jobsPerDay: line.jobs, secondsPerJob: seconds, creditsPerJob: credits };
  });
  return planLoad(jobs, { hours, peak, together, pollSeconds: poll });
}
