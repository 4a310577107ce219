import { randomInt } from 'node:crypto';
import type { Warning } from '#contract/generation-metadata.ts';
import type { GenerateInput } from '#contract/request.ts';
import type { Simulation } from '#contract/simulate.ts';
import type { Account } from '../accounts/account.ts';
import { newId } from '../store/new-id.ts';
import type { GenerationRow } from '../store/tables.ts';
import { shownContent } from './content.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { simulationWarnings } from './simulation.ts';

export interface NewGeneration {
  readonly account: Account;
  readonly request: GenerateInput;
  readonly prepared: PreparedRequest;
  readonly simulation?: Simulation;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A generation that was just accepted. Draws the seed where the caller gave none. */
export function newRow({ account, request, prepared, simulation, now }: NewGeneration): GenerationRow {
  const seed = typeof prepared.options.seed === 'number' ? prepared.options.seed : randomInt(2 ** 32);
  const warnings = [...prepared.warnings, ...simulationWarnings(simulation)];
  return {
    id: newId('gen', now),
    account_id: account.id,
    type: prepared.model.type,
    status: 'QUEUED',
    input_json: JSON.stringify(shownContent(request.input)),
    seed,
    progress: 0,
    ...chosenColumns(prepared, seed, warnings),
    metadata_json: null,
    media_key: null,
    error_code: null,
    error_message: null,
    webhook_url: request.webhookUrl ?? null,
    operation_json: null,
    created_at: now,
    started_at: null,
    completed_at: null,
    expires_at: null,
    accept_ms: null,
    asked_options_json: request.provider === undefined ? JSON.stringify(request.options ?? {}) : null,
    simulate_json: simulation === undefined ? null : JSON.stringify(simulation),
    attempts: 0,
    deadline_at: null,
    reserved_credits: null,
    vendor_cost_micros: null,
  };
}

/** What follows from the model that was chosen. */
export function chosenColumns(
  prepared: PreparedRequest,
  seed: number,
  warnings: readonly Warning[] = prepared.warnings,
) {
  const { model, adapter, selection } = prepared;
  const takesSeed = model.options.some(({ name }) => name === 'seed');
  return {
    provider: model.provider,
    version: versionOf(prepared),
    engine: adapter.engine,
    adapter: adapter.id,
    options_json: JSON.stringify(takesSeed ? { ...prepared.options, seed } : prepared.options),
    credit_cost: prepared.creditCost,
    lines_json: JSON.stringify(prepared.lines),
    estimated_seconds: prepared.estimatedTime,
    selection_json: JSON.stringify(selection),
    warnings_json: JSON.stringify(warnings),
  };
}

function versionOf({ model, options }: PreparedRequest): string | null {
  return typeof options.model === 'string' ? options.model : (model.versions.at(-1)?.id ?? null);
}
