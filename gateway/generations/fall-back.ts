import { modelForProvider } from '#catalog/models.ts';
import type { GenerateInput } from '#contract/request.ts';
import { ApiError } from '../api-error.ts';
import { type Conditions, readConditions } from '../providers/conditions.ts';
import { type SelectedModel, selectModel } from '../providers/select-model.ts';
import type { Selection, Tried } from '../providers/selection.ts';
import type { Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import { readContent } from './content.ts';
import { addEvent } from './events.ts';
import type { Failure } from './failure.ts';
import { measureSwitch } from './measure-ending.ts';
import { chosenColumns } from './new-row.ts';
import { type PreparedRequest, prepareFor } from './prepare-request.ts';
import type { GenerationServices } from './services.ts';

/**
 * Gives a generation that its model could not make to the next one: another provider of the same model, or, where the
 * request named none, the next model that costs no more than what is reserved and runs on the same kind of engine. The
 * caller pays the price of the model that makes the file, and what is reserved beyond it goes back in the end. False,
 * and nothing changed, when none is left.
 */
export async function fallBack(
  services: GenerationServices,
  row: GenerationRow,
  error: Failure['error'],
): Promise<boolean> {
  const before: Selection = JSON.parse(row.selection_json);
  const { provider, adapter } = row;
  const now = services.now();
  const tried: readonly Tried[] = [...(before.tried ?? []), { provider, adapter, at: now, ...error }];
  const next = await nextChoice(services, row, tried);
  if (next === null) return false;
  const selection = { ...next.selection, reason: reasonFor(row, next), tried };
  const change = async (tx: Tx) => {
    const changed = await tx
      .updateTable('generations')
      .set({
        ...chosenColumns({ ...next, selection }, row.seed),
        ...{ attempts: 0, deadline_at: null, operation_json: null },
        reserved_credits: row.reserved_credits ?? row.credit_cost,
      })
      .where('id', '=', row.id)
      .where('status', '=', 'PROCESSING')
      .where('selection_json', '=', row.selection_json)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return;
    await measureSwitch(tx, row, now);
    const detail = `${provider}: ${error.message} Continued with ${next.model.provider}.`;
    await addEvent(tx, row.id, { at: now, name: 'switched', detail });
  };
  await services.store.transaction(change);
  services.metrics.count('doitong_generations_switched_total', { provider, engine: row.engine });
  return true;
}

/** Null when nothing is left. */
async function nextChoice(
  services: GenerationServices,
  row: GenerationRow,
  tried: readonly Tried[],
): Promise<PreparedRequest | null> {
  const all = await readConditions(services, tried);
  const conditions: Conditions = {
    ...sameEngine(all, row),
    creditsMax: row.reserved_credits ?? row.credit_cost,
  };
  const request = await requestOf(services, row);
  try {
    const next = prepareFor(conditions, choose(conditions, row, request), request);
    return next.creditCost <= (conditions.creditsMax ?? 0) ? next : null;
  } catch (cause) {
    if (cause instanceof ApiError) return null;
    throw cause;
  }
}

function choose(conditions: Conditions, row: GenerationRow, request: GenerateInput): SelectedModel {
  const before: Selection = JSON.parse(row.selection_json);
  if (!before.pinned) return selectModel({ ...request, priority: before.priority ?? 'QUALITY' }, conditions);
  const model = modelForProvider(row.provider);
  if (model === undefined) throw new ApiError('PROVIDER_UNAVAILABLE', `${row.provider} is not offered.`);
  return { model, selection: before };
}

/** What a maker's own model should make is never replaced by a simulated file, nor the other way round. */
function sameEngine(conditions: Conditions, { engine }: GenerationRow): Conditions {
  return {
    ...conditions,
    unavailable: (model) =>
      conditions.engine(model) === engine
        ? conditions.unavailable(model)
        : `${model.provider} runs on another kind of engine here.`,
  };
}

async function requestOf({ store }: GenerationServices, row: GenerationRow): Promise<GenerateInput> {
  return {
    type: row.type as GenerateInput['type'],
    input: await readContent(store.db, row.id, JSON.parse(row.input_json)),
    options: JSON.parse(row.asked_options_json ?? row.options_json),
  };
}

function reasonFor({ provider }: GenerationRow, { selection, model }: PreparedRequest): string {
  return selection.pinned
    ? `${selection.reason} One of its providers failed and another one took over.`
    : `${provider} failed and ${model.provider} took over. ${selection.reason}`;
}
