import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Model } from '#catalog/model.ts';
import { modelForProvider } from '#catalog/models.ts';
import type { Simulation } from '#contract/simulate.ts';
import type { JobContext, JobOutcome } from '../jobs/queue.ts';
import { readCircuits } from '../providers/circuits.ts';
import { ProviderError, type Step, type StepContext } from '../providers/provider.ts';
import type { Db, Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import { completeGeneration } from './complete-generation.ts';
import { readContent } from './content.ts';
import { endGeneration } from './end-generation.ts';
import { addEvent } from './events.ts';
import { failureOf } from './failure.ts';
import { fallBack } from './fall-back.ts';
import { type Generation, generationOf } from './generation.ts';
import { localInput } from './local-input.ts';
import type { GenerateJob, GenerationServices } from './services.ts';
import { settleFailure } from './settle-failure.ts';
import { failAsAsked } from './simulation.ts';
import { submissionIntent } from './submission-intent.ts';
import { submitToVendor } from './submit-to-vendor.ts';
import { watchProgress } from './watch-progress.ts';

/** Before a provider is given up: many times what its model should take, because it may have a queue of its own. */
const PATIENCE = { factor: 20, minMs: 5 * 60_000, maxMs: 30 * 60_000 };
const DELAY_STEP_MS = 1_000;

/** A generation in the hands of this process. */
interface Work {
  readonly row: GenerationRow;
  readonly generation: Generation;
  readonly directory: string;
}

/**
 * Works on a generation until it ends or has to wait for its provider. Bears being run again at any point: what was
 * submitted is asked about again, what was not is made again, and only one run can end it.
 */
export async function runGeneration(
  services: GenerationServices,
  { id }: GenerateJob,
  job: JobContext,
): Promise<JobOutcome> {
  const work = await take(services, id);
  if (work === null) return undefined;
  const delayed = (await delayAsAsked(services, work.row)) ?? (await avoidFailing(services, work.row));
  if (delayed !== undefined) return delayed;
  const watch = watchProgress(services, id);
  const tooLong = AbortSignal.timeout(patienceMs(work.generation));
  const signal = AbortSignal.any([job.signal, watch.ended, tooLong]);
  const context = { signal, onProgress: watch.report, directory: work.directory };
  try {
    await mkdir(work.directory, { recursive: true });
    const step = await advance(services, work, context);
    if (step.state === 'done') return void (await completeGeneration(services, work.generation, step));
    return await wait(services, work, step, context);
  } catch (cause) {
    if (watch.ended.aborted) return undefined;
    return await settleFailure(services, work.row, job, cause);
  } finally {
    watch.stop();
    await rm(work.directory, { recursive: true, force: true });
  }
}

/** Ends a generation whose work was given up by the queue. */
export async function giveUpGeneration(services: GenerationServices, { id }: GenerateJob, cause: unknown) {
  await endGeneration(services, id, { status: 'FAILED', error: failureOf(cause).error });
}

/** Marks the generation as being worked on; null when it has ended. */
async function take({ store, scratchDir, now }: GenerationServices, id: string): Promise<Work | null> {
  const begin = async (tx: Tx) => {
    const started = await tx
      .updateTable('generations')
      .set({ status: 'PROCESSING', started_at: now() })
      .where('id', '=', id)
      .where('status', '=', 'QUEUED')
      .executeTakeFirst();
    if (started.numUpdatedRows > 0n) await addEvent(tx, id, { at: now(), name: 'started' });
    return tx.selectFrom('generations').selectAll().where('id', '=', id).executeTakeFirst();
  };
  const row = await store.transaction(begin, { durable: false });
  if (row?.status !== 'PROCESSING') return null;
  return { row, generation: generationOf(row), directory: join(scratchDir, id) };
}

/** Lets the time pass that the caller asked for, without keeping a worker busy; then fails if that was asked for. */
async function delayAsAsked({ store, now }: GenerationServices, row: GenerationRow): Promise<JobOutcome> {
  if (row.simulate_json === null) return undefined;
  const { delaySeconds = 0 }: Simulation = JSON.parse(row.simulate_json);
  const passedMs = now() - (row.started_at ?? now());
  const leftMs = delaySeconds * 1_000 - passedMs;
  if (leftMs <= 0) return undefined;
  await keepProgress(store.db, row, passedMs / (delaySeconds * 1_000 + row.estimated_seconds * 1_000));
  return { deferMs: Math.min(leftMs, DELAY_STEP_MS) };
}

/** Work that waited while its model began to fail goes to another one at once, where there is one. */
async function avoidFailing(services: GenerationServices, row: GenerationRow): Promise<JobOutcome> {
  if (row.attempts > 0 || row.operation_json !== null) return undefined;
  const circuits = await readCircuits(services.store.db, services.now());
  const message = circuits.openBecause(row, row.id);
  if (message === null) return undefined;
  return (await fallBack(services, row, { code: 'PROVIDER_UNAVAILABLE', message }))
    ? { deferMs: 0 }
    : undefined;
}

async function advance(
  services: GenerationServices,
  { row, generation }: Work,
  context: StepContext,
): Promise<Step> {
  if (row.simulate_json !== null) failAsAsked(JSON.parse(row.simulate_json));
  const adapter = services.providers.adapterById(generation.adapter);
  const begun = row.operation_json === null ? null : JSON.parse(row.operation_json);
  const intent = submissionIntent.safeParse(begun);
  if (begun !== null && !intent.success && adapter.poll !== undefined) return adapter.poll(begun, context);
  const model = modelOf(generation);
  const { id: generationId, options, seed } = generation;
  const content = await readContent(services.store.db, generationId, generation.input);
  const input = await localInput(services, { adapter, model, content }, context);
  const plan = adapter.plan({ generationId, model, input, options, seed });
  context.signal.throwIfAborted();
  return adapter.engine === 'LIVE'
    ? submitToVendor(services, { row, adapter, plan, before: intent.data?.submissions ?? 0 }, context)
    : adapter.submit(plan, context);
}

function modelOf({ provider }: Generation): Model {
  const model = modelForProvider(provider);
  if (model !== undefined) return model;
  throw new ProviderError('PROVIDER_UNAVAILABLE', `${provider} is not offered any more.`);
}

async function wait(
  { store, now, providers }: GenerationServices,
  { row, generation }: Work,
  { operation, afterMs, progress = 0 }: Extract<Step, { state: 'pending' }>,
  context: StepContext,
): Promise<JobOutcome> {
  const deadline = row.deadline_at ?? now() + patienceMs(generation);
  if (now() >= deadline) {
    await providers.adapterById(row.adapter).cancel?.(operation, context);
    throw new DOMException('The provider took too long.', 'TimeoutError');
  }
  await store.db
    .updateTable('generations')
    .set({ operation_json: JSON.stringify(operation), deadline_at: deadline })
    .where('id', '=', row.id)
    .where('status', '=', 'PROCESSING')
    .execute();
  await keepProgress(store.db, row, progress);
  return { deferMs: afterMs };
}

/** Only forward, and never 100 before the end. */
async function keepProgress(db: Db, { id }: GenerationRow, fraction: number): Promise<void> {
  const progress = Math.floor(Math.min(1, fraction) * 99);
  await db
    .updateTable('generations')
    .set({ progress })
    .where('id', '=', id)
    .where('status', '=', 'PROCESSING')
    .where('progress', '<', progress)
    .execute();
}

function patienceMs({ estimatedTime }: Generation): number {
  const { factor, minMs, maxMs } = PATIENCE;
  return Math.min(maxMs, Math.max(minMs, estimatedTime * 1_000 * factor));
}
