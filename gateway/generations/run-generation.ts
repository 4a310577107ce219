import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Model } from '#catalog/model.ts';
import { modelForProvider } from '#catalog/models.ts';
import type { JobContext, JobOutcome } from '../jobs/queue.ts';
import {
  type ProviderAdapter,
  ProviderError,
  type ProviderRequest,
  type Step,
} from '../providers/provider.ts';
import type { Tx } from '../store/store.ts';
import { completeGeneration } from './complete-generation.ts';
import { readContent } from './content.ts';
import { endGeneration } from './end-generation.ts';
import { addEvent } from './events.ts';
import { failureOf } from './failure.ts';
import { type Generation, generationOf } from './generation.ts';
import type { GenerateJob, GenerationServices } from './services.ts';
import { watchProgress } from './watch-progress.ts';

const STEP_MS_MAX = 30 * 60_000;

/** A generation in the hands of this process. */
interface Work {
  readonly generation: Generation;
  readonly operationJson: string | null;
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
  const work = await take(services, id, job.attempt);
  if (work === null) return undefined;
  const watch = watchProgress(services, id);
  const signal = AbortSignal.any([job.signal, watch.ended, AbortSignal.timeout(STEP_MS_MAX)]);
  try {
    await mkdir(work.directory, { recursive: true });
    const step = await advance(services, work, {
      signal,
      onProgress: watch.report,
      directory: work.directory,
    });
    if (step.state === 'done') return void (await completeGeneration(services, work.generation, step));
    return await wait(services, work.generation, step);
  } catch (cause) {
    if (watch.ended.aborted) return undefined;
    return await settle(services, id, job, cause);
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
async function take(
  { store, scratchDir, now }: GenerationServices,
  id: string,
  attempt: number,
): Promise<Work | null> {
  const begin = async (tx: Tx) => {
    const started = await tx
      .updateTable('generations')
      .set({ status: 'PROCESSING', started_at: now() })
      .where('id', '=', id)
      .where('status', '=', 'QUEUED')
      .executeTakeFirst();
    if (started.numUpdatedRows > 0n) await addEvent(tx, id, { at: now(), name: 'started' });
    else if (attempt > 1)
      await addEvent(tx, id, { at: now(), name: 'started', detail: `attempt ${attempt}` });
    return tx.selectFrom('generations').selectAll().where('id', '=', id).executeTakeFirst();
  };
  const row = await store.transaction(begin, { durable: false });
  if (row?.status !== 'PROCESSING') return null;
  return {
    generation: generationOf(row),
    operationJson: row.operation_json,
    directory: join(scratchDir, id),
  };
}

async function advance(
  services: GenerationServices,
  { generation, operationJson }: Work,
  context: Parameters<ProviderAdapter['submit']>[1],
): Promise<Step> {
  const adapter = services.providers.adapterById(generation.adapter);
  if (operationJson !== null && adapter.poll !== undefined) {
    return adapter.poll(JSON.parse(operationJson), context);
  }
  const { id: generationId, options, seed } = generation;
  const input = await localInput(services, generation, context);
  return adapter.submit(
    adapter.plan({ generationId, model: modelOf(generation), input, options, seed }),
    context,
  );
}

function modelOf({ provider }: Generation): Model {
  const model = modelForProvider(provider);
  if (model !== undefined) return model;
  throw new ProviderError('PROVIDER_UNAVAILABLE', `${provider} is not offered any more.`);
}

/** The content with the caller's files on this disk. */
async function localInput(
  { store, files }: GenerationServices,
  { id, input }: Generation,
  context: { directory: string; signal: AbortSignal },
): Promise<ProviderRequest['input']> {
  const { text, voice, image, audio } = await readContent(store.db, id, input);
  return {
    text,
    voice,
    imageFile: image && (await files.loadCallerFile(image, 'image', context)),
    audioFile: audio && (await files.loadCallerFile(audio, 'audio', context)),
  };
}

async function wait(
  { store }: GenerationServices,
  { id, progress: before }: Generation,
  { operation, afterMs, progress = 0 }: Extract<Step, { state: 'pending' }>,
): Promise<JobOutcome> {
  await store.db
    .updateTable('generations')
    .set({ operation_json: JSON.stringify(operation), progress: Math.max(before, Math.floor(progress * 99)) })
    .where('id', '=', id)
    .where('status', '=', 'PROCESSING')
    .execute();
  return { deferMs: afterMs };
}

/** Throws when the queue should try again; otherwise the generation has failed and its credits are back. */
async function settle(
  services: GenerationServices,
  id: string,
  job: JobContext,
  cause: unknown,
): Promise<undefined> {
  if (job.signal.aborted) throw cause;
  const { error, retryable, expected } = failureOf(cause);
  if (!expected) services.log.error('generation.broke', { generation: id, attempt: job.attempt }, cause);
  if (retryable && !job.lastAttempt) throw cause;
  await endGeneration(services, id, { status: 'FAILED', error });
}
