import type { Draft } from '../request/draft.ts';
import { isPending, type Quoted, type Run, type RunGroup, stateOf } from '../runs/run.ts';

/** Requests that were confirmed together and are sent one after another, as many at once as the plan allows. */
export interface Batch {
  readonly group: RunGroup;
  /** What was not sent yet, each with the price it was confirmed at. */
  readonly waiting: readonly PricedDraft[];
  /** Ids of the runs that were sent. */
  readonly sent: readonly string[];
  /** How many generations the plan makes at once; null is no limit. */
  readonly concurrent: number | null;
}

export interface PricedDraft {
  readonly draft: Draft;
  readonly quoted: Quoted;
}

/** Refusals that the rest of a batch would meet too. */
const shared = [
  'INSUFFICIENT_CREDITS',
  'RATE_LIMIT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NETWORK',
  'INTERNAL_ERROR',
];

/** How many of a batch can be sent now; 0 when the rest had better not be sent. */
export function sendableNow(batch: Batch, runs: readonly Run[]): number {
  if (isStopped(batch, runs)) return 0;
  const known = new Set(runs.map(({ id }) => id));
  const unknown = batch.sent.filter((id) => !known.has(id)).length;
  const busy = runs.filter((run) => stateOf(run) === 'SENDING' || isPending(run)).length + unknown;
  const free = batch.concurrent === null ? batch.waiting.length : Math.max(0, batch.concurrent - busy);
  return Math.min(batch.waiting.length, free);
}

/** Whether one of a batch was refused for a reason that the others share. */
export function isStopped({ group }: Pick<Batch, 'group'>, runs: readonly Run[]): boolean {
  return runs.some((run) => run.group?.id === group.id && run.failure && shared.includes(run.failure.code));
}
