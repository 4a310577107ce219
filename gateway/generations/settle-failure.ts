import type { JobContext, JobOutcome } from '../jobs/queue.ts';
import { ProviderError } from '../providers/provider.ts';
import type { Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import { endGeneration } from './end-generation.ts';
import { addEvent } from './events.ts';
import { type Failure, failureOf } from './failure.ts';
import { fallBack } from './fall-back.ts';
import { noteModelFailure } from './measure-ending.ts';
import type { GenerationServices } from './services.ts';

/** Attempts with one model before another one takes over, where there is one. */
const ATTEMPTS_BEFORE_SWITCH = 2;
/** Attempts with one model where there is no other. */
const ATTEMPTS_MAX = 5;
/** A provider that wants to be left alone for longer is asked again all the same. */
const WAIT_MS_MAX = 120_000;

/**
 * Decides what follows a run that failed: another attempt (by throwing, so that the queue waits before it, or when the provider says), another
 * model (at once), or the end, with the credits back.
 */
export async function settleFailure(
  services: GenerationServices,
  row: GenerationRow,
  job: JobContext,
  cause: unknown,
): Promise<JobOutcome> {
  if (job.signal.aborted) throw cause;
  const failure = failureOf(cause);
  const { error, retryable, elsewhere, expected } = failure;
  const attempts = row.attempts + 1;
  if (!expected) services.log.error('generation.broke', { generation: row.id, attempt: attempts }, cause);
  const note = (tx: Tx) => noteModelFailure(tx, row, services.now());
  if (elsewhere) await services.store.transaction(note, { durable: false });
  const isFirst = attempts < ATTEMPTS_BEFORE_SWITCH && retryable && error.code !== 'PROVIDER_UNAVAILABLE';
  if (elsewhere && !isFirst && (await fallBack(services, row, error))) return { deferMs: 0 };
  if (retryable && attempts < ATTEMPTS_MAX && !job.lastAttempt) {
    await keepAttempt(services, row, attempts, failure, cause);
    const wait = cause instanceof ProviderError ? cause.retryAfterMs : null;
    if (wait !== null) return { deferMs: Math.min(wait, WAIT_MS_MAX) };
    throw cause;
  }
  await endGeneration(services, row.id, { status: 'FAILED', error: told(row, failure) });
  return undefined;
}

async function keepAttempt(
  { store, now }: GenerationServices,
  { id }: GenerationRow,
  attempts: number,
  { error }: Failure,
  cause: unknown,
): Promise<void> {
  // A poll that could not be made is made again; work that has failed at the provider is submitted anew.
  const isOver = cause instanceof ProviderError && cause.code === 'GENERATION_FAILED';
  const operation = isOver ? { operation_json: null, deadline_at: null } : {};
  const keep = async (tx: Tx) => {
    const query = tx.updateTable('generations').set({ attempts, ...operation });
    await query.where('id', '=', id).where('status', '=', 'PROCESSING').execute();
    await addEvent(tx, id, { at: now(), name: 'retried', detail: `attempt ${attempts}: ${error.message}` });
  };
  await store.transaction(keep, { durable: false });
}

/** Who was tried before, where there was anyone. */
function told({ selection_json, provider }: GenerationRow, { error }: Failure): Failure['error'] {
  const { tried = [] } = JSON.parse(selection_json) as { tried?: readonly { provider: string }[] };
  if (tried.length === 0) return error;
  const names = [...new Set([...tried.map((each) => each.provider), provider])];
  return { ...error, message: `${error.message} Tried: ${names.join(', ')}.` };
}
