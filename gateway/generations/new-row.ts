import { randomInt } from 'node:crypto';
import type { GenerateInput } from '#contract/request.ts';
import type { Account } from '../accounts/account.ts';
import { newId } from '../store/new-id.ts';
import type { GenerationRow } from '../store/tables.ts';
import { shownContent } from './content.ts';
import type { PreparedRequest } from './prepare-request.ts';

/** A generation that was just accepted. Draws the seed where the caller gave none. */
export function newRow(
  account: Account,
  request: GenerateInput,
  prepared: PreparedRequest,
  now: number,
): GenerationRow {
  const { model } = prepared;
  const seed = typeof prepared.options.seed === 'number' ? prepared.options.seed : randomInt(2 ** 32);
  const options = model.options.some(({ name }) => name === 'seed')
    ? { ...prepared.options, seed }
    : prepared.options;
  return {
    id: newId('gen', now),
    account_id: account.id,
    type: model.type,
    provider: model.provider,
    version: versionOf(prepared),
    status: 'QUEUED',
    engine: prepared.adapter.engine,
    adapter: prepared.adapter.id,
    input_json: JSON.stringify(shownContent(request.input)),
    options_json: JSON.stringify(options),
    seed,
    credit_cost: prepared.creditCost,
    lines_json: JSON.stringify(prepared.lines),
    estimated_seconds: prepared.estimatedTime,
    progress: 0,
    selection_json: JSON.stringify(prepared.selection),
    warnings_json: JSON.stringify(prepared.warnings),
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
    asked_options_json: null,
    simulate_json: null,
    attempts: 0,
    deadline_at: null,
    reserved_credits: null,
  };
}

function versionOf({ model, options }: PreparedRequest): string | null {
  return typeof options.model === 'string' ? options.model : (model.versions.at(-1)?.id ?? null);
}
