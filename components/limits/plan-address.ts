import type { PlannedModel } from './planned-model.ts';

/** A line of the planner's form: so many jobs a day of a model, at one of its lengths. */
export interface PlanLine {
  readonly model: string;
  readonly length: number;
  readonly jobs: number;
}

/** Everything that the planner is asked. */
export interface PlanQuestion {
  readonly lines: readonly PlanLine[];
  readonly hours: number;
  readonly peak: number;
  readonly together: boolean;
  /** Seconds; null for a webhook. */
  readonly poll: number | null;
}

/** What a number of the form may be. */
export const planBounds = {
  jobs: { min: 1, max: 1_000_000 },
  hours: { min: 1, max: 24 },
  peak: { min: 1, max: 60 },
  poll: { min: 1, max: 60 },
} as const;
export const planLinesMax = 6;

/** The question that the page opens with. */
export const firstQuestion: PlanQuestion = {
  lines: [
    { model: 'flux-dev', length: 0, jobs: 400 },
    { model: 'kling', length: 5, jobs: 60 },
  ],
  hours: 10,
  peak: 4,
  together: false,
  poll: 2,
};

/** The question as the query of an address, `?job=kling~5~60&hours=10…`. */
export function planSearch({ lines, hours, peak, together, poll }: PlanQuestion): string {
  const jobs = lines.map(({ model, length, jobs: count }) => ['job', `${model}~${length}~${count}`]);
  const rest = [
    ['hours', `${hours}`],
    ['peak', `${peak}`],
    ['start', together ? 'together' : 'spread'],
    ['poll', poll === null ? 'webhook' : `${poll}`],
  ];
  return `?${new URLSearchParams([...jobs, ...rest])}`;
}

/** The question of an address; null where it asks none. What no longer exists is replaced or left out. */
export function parsePlan(search: string, models: readonly PlannedModel[]): PlanQuestion | null {
  const parameters = new URLSearchParams(search);
  const lines = parameters.getAll('job').flatMap((job) => parseLine(job, models));
  if (lines.length === 0) return null;
  const number = (name: 'hours' | 'peak' | 'poll') =>
    bounded(parameters.get(name), name, firstQuestion[name] ?? 2);
  return {
    lines: lines.slice(0, planLinesMax),
    hours: number('hours'),
    peak: number('peak'),
    together: parameters.get('start') === 'together',
    poll: parameters.get('poll') === 'webhook' ? null : number('poll'),
  };
}

/** A whole number within the bounds of a field; `otherwise` for what is none. */
export function bounded(value: string | null, field: keyof typeof planBounds, otherwise: number): number {
  if (value === null || !/^\d{1,9}$/.test(value)) return otherwise;
  const { min, max } = planBounds[field];
  return Math.min(max, Math.max(min, Number(value)));
}

function parseLine(job: string, models: readonly PlannedModel[]): PlanLine[] {
  const [id, length, count = null] = job.split('~');
  const model = models.find((each) => each.id === id);
  const lengths = model?.lengths.map((each) => each.length) ?? [];
  const nearest = lengths.toSorted((a, b) => Math.abs(a - Number(length)) - Math.abs(b - Number(length)))[0];
  if (!model || nearest === undefined) return [];
  return [{ model: model.id, length: nearest, jobs: bounded(count, 'jobs', 100) }];
}
