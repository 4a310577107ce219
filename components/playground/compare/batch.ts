import { isWatched, type Run, stateOf } from '../runs/run.ts';

/** What waits in a group, and whether it goes on by itself. */
export interface Waiting {
  readonly count: number;
  /** Credits of all that waits, as they were confirmed. */
  readonly credits: number;
  /** `stopped`: one was refused for a reason that the others share. `held`: it was confirmed too long ago, or elsewhere. */
  readonly state: 'going' | 'stopped' | 'held';
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
/** What was confirmed is sent without another question only this soon after the last sign of its group. */
const freshMilliseconds = 10 * 60 * 1000;

/** The runs that can be sent now, as many as the plan leaves room for; `concurrent` is null where it has no limit. */
export function sendableNow(runs: readonly Run[], concurrent: number | null, now: number): readonly Run[] {
  const able = byPlace(runs).filter(
    (run) => isWaiting(run) && run.group && waitingOf(run.group.id, runs, now).state === 'going',
  );
  return concurrent === null ? able : able.slice(0, Math.max(0, concurrent - runs.filter(isBusy).length));
}

/** What of a group was not sent yet. */
export function waitingOf(groupId: string, runs: readonly Run[], now: number): Waiting {
  const members = membersOf(groupId, runs);
  const waiting = members.filter(isWaiting);
  const credits = waiting.reduce((sum, { quoted }) => sum + (quoted?.creditCost ?? 0), 0);
  return { count: waiting.length, credits, state: groupState(members, now) };
}

/** What has to be sent first for the rest to go on: what was refused for all, else the first that waits. */
export function firstOfRest(groupId: string, runs: readonly Run[]): readonly Run[] {
  const members = membersOf(groupId, runs);
  const refused = members.filter(isRefusedForAll);
  return refused.length > 0 ? refused : members.filter(isWaiting).slice(0, 1);
}

/** The runs of a group, in the order in which they were confirmed. */
export function membersOf(groupId: string, runs: readonly Run[]): readonly Run[] {
  return byPlace(runs.filter(({ group }) => group?.id === groupId));
}

function groupState(members: readonly Run[], now: number): Waiting['state'] {
  if (members.some(isRefusedForAll)) return 'stopped';
  const isForeign = members.some((run) => isWaiting(run) && run.unwatched);
  const isFresh = members.some((run) => isBusy(run) || now - run.startedAt < freshMilliseconds);
  return isFresh && !isForeign ? 'going' : 'held';
}

function byPlace(runs: readonly Run[]): readonly Run[] {
  return runs.toSorted((a, b) => a.startedAt - b.startedAt).toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ group }: Run): number {
  return group?.place ?? 0;
}

function isWaiting(run: Run): boolean {
  return stateOf(run) === 'WAITING';
}

function isBusy(run: Run): boolean {
  return isWatched(run) || (stateOf(run) === 'SENDING' && !run.unwatched);
}

function isRefusedForAll({ failure }: Run): boolean {
  return failure !== undefined && shared.includes(failure.code);
}
