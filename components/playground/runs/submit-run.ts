import { headers } from '#contract/limits.ts';
import { operations } from '#contract/operations.ts';
import { formatSimulation, simulateHeader } from '#contract/simulate.ts';
import type { Failure } from '../client/outcome.ts';
import type { PortalClient } from '../client/portal-client.ts';
import { type Draft, requestOf } from '../request/draft.ts';
import { isPending, type Quoted, type Run, type RunExtras, type RunGroup } from './run.ts';

/** A run that was wanted just now and not sent yet; under the draft's own key where it has one. */
export function newRun(draft: Draft, extras: RunExtras = {}): Run {
  return {
    ...extras,
    id: crypto.randomUUID(),
    idempotencyKey: draft.idempotencyKey ?? crypto.randomUUID(),
    startedAt: Date.now(),
    draft,
    request: requestOf(draft),
  };
}

/** A draft with the price that it was confirmed at. */
export interface PricedDraft {
  readonly draft: Draft;
  readonly quoted: Quoted;
}

/** A run that was confirmed and is to be sent later, under a key of its own. */
export function waitingRun({ draft, quoted }: PricedDraft, group: RunGroup): Run {
  return { ...newRun({ ...draft, idempotencyKey: undefined }, { quoted, group }), waiting: true };
}

/** Thrown for an attempt that the same request can repeat; carries the run as it stands then. */
export class UnansweredError extends Error {
  readonly run: Run;
  constructor(run: Run) {
    super('The request was not answered');
    this.name = 'UnansweredError';
    this.run = run;
  }
}

/** Thrown when the gateway did not say how a run stands; the question can be repeated after so many seconds. */
export class NotToldError extends Error {
  readonly retryAfterSeconds: number;
  constructor({ message, retryAfterSeconds = 0 }: Failure) {
    super(message);
    this.name = 'NotToldError';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Sends a run once. Throws an UnansweredError when nobody can know whether it was accepted. */
export async function submitRun(client: PortalClient, run: Run): Promise<Run> {
  const { request, idempotencyKey, simulation } = run;
  const more = simulation && { [simulateHeader]: formatSimulation(simulation) };
  const outcome = await client.mutate(operations.Generate, { input: request }, idempotencyKey, more);
  const exchange = outcome.exchange ?? undefined;
  const answered = { ...run, exchange, retrying: undefined };
  if (outcome.ok) return { ...answered, failure: undefined, generation: outcome.data.generate };
  const refused = { ...answered, failure: outcome.failure };
  const asked = simulation?.error === outcome.failure.code;
  if (isUnanswered(outcome.failure) && !asked) throw new UnansweredError(refused);
  return refused;
}

/**
 * Asks how a run stands. Throws a NotToldError when there is no answer, so that the question is asked again. A generation that this
 * browser's account does not have, such as after the gateway lost its data, ends the run as refused; a result stays.
 */
export async function followRun(client: PortalClient, run: Run, signal?: AbortSignal): Promise<Run> {
  if (!run.generation) return run;
  const outcome = await client.query(operations.Generation, { id: run.generation.id }, signal);
  const followed = outcome.exchange ?? undefined;
  if (outcome.ok) return { ...run, followed, generation: outcome.data.generation ?? run.generation };
  const { failure } = outcome;
  if (!isPending(run) || !isGone(failure)) throw new NotToldError(failure);
  return { ...run, followed, generation: undefined, failure };
}

/** Whether the gateway answered a run from an earlier request with the same key. */
export function wasReplayed(run: Run): boolean {
  return run.exchange?.headers[headers.idempotencyReplayed.toLowerCase()] === 'true';
}

function isGone({ code }: Failure): boolean {
  return code === 'NOT_FOUND' || code === 'UNAUTHENTICATED';
}

function isUnanswered({ code }: Failure): boolean {
  return code === 'NETWORK' || code === 'INTERNAL_ERROR';
}
