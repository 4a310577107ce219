import { type Run, stateOf } from '../runs/run.ts';

/** Credits that a run cost in the end: what failed, was canceled or refused cost nothing. */
export function costOf(run: Run): number {
  const givenBack = ['FAILED', 'CANCELED', 'REFUSED'].includes(stateOf(run));
  return givenBack ? 0 : (run.generation?.creditCost ?? 0);
}
