import { estimateSeconds } from '#catalog/estimate.ts';
import { modelForProvider } from '#catalog/models.ts';
import { recordMeasurement } from '../measurements/record-measurement.ts';
import { noteFailure, noteSuccess } from '../providers/circuits.ts';
import type { Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import type { Ending } from './ending.ts';
import { type Generation, generationOf } from './generation.ts';

/** Adds a generation to what was measured, in the transaction that ends it. What was asked to go wrong is no measurement. */
export async function measureEnding(tx: Tx, row: GenerationRow, ending: Ending, now: number): Promise<void> {
  if (row.simulate_json !== null) return;
  const generation = generationOf(row);
  const { provider, engine, createdAt, startedAt } = generation;
  const at = { at: now, provider, engine };
  const beganAt = generation.selection.tried?.at(-1)?.at;
  const workMs = now - (beganAt ?? startedAt ?? now);
  await recordMeasurement(tx, {
    ...{ ...at, measure: measureOf(ending), ms: now - (beganAt ?? createdAt), workMs },
    ...(ending.status === 'COMPLETED'
      ? { credits: generation.creditCost, estimatedMs: estimatedMs(generation) }
      : {}),
  });
  if (startedAt !== null && beganAt === undefined) {
    await recordMeasurement(tx, { ...at, measure: 'queue', ms: startedAt - createdAt });
  }
  if (ending.status === 'COMPLETED') await noteSuccess(tx, row);
}

/** A model that was given up for another one has failed, whatever becomes of the generation. */
export async function measureSwitch(tx: Tx, row: GenerationRow, now: number): Promise<void> {
  if (row.simulate_json !== null) return;
  const { provider, engine, created_at, started_at } = row;
  const ms = now - (started_at ?? created_at);
  await recordMeasurement(tx, { measure: 'failed', at: now, provider, engine, ms, workMs: ms });
}

/** Counts a failure that is the model's own, so that it is left alone when it goes on failing. */
export async function noteModelFailure(tx: Tx, row: GenerationRow, now: number): Promise<void> {
  if (row.simulate_json !== null) return;
  await noteFailure(tx, { adapter: row.adapter, provider: row.provider, generationId: row.id, now });
}

function measureOf(ending: Ending) {
  if (ending.status === 'COMPLETED') return 'completed';
  if (ending.status === 'CANCELED') return 'canceled';
  return ending.error.code === 'INVALID_INPUT' ? 'refused' : 'failed';
}

function estimatedMs({ provider, type, input, options, engine }: Generation): number {
  const model = modelForProvider(provider);
  return model === undefined ? 0 : estimateSeconds(model, { type, input }, options, engine) * 1_000;
}
