import type { AccountDayRow } from './account-day-row.ts';
import type { InboxMessageRow, InboxRow } from './inbox-tables.ts';
import type { CircuitRow, MeasurementRow, VendorDayRow } from './provider-tables.ts';

/**
 * The rows of the store, as every dialect keeps them: text ids, times as milliseconds since 1970 (bigint), JSON as
 * text (suffix `_json`), truth as 0 or 1, credits as whole numbers.
 */
export interface Tables {
  accounts: AccountRow;
  api_keys: ApiKeyRow;
  ledger: LedgerRow;
  generations: GenerationRow;
  generation_inputs: GenerationInputRow;
  generation_events: GenerationEventRow;
  idempotency_keys: IdempotencyKeyRow;
  jobs: JobRow;
  rate_counters: RateCounterRow;
  webhook_deliveries: WebhookDeliveryRow;
  webhook_attempts: WebhookAttemptRow;
  webhook_secrets: WebhookSecretRow;
  media_files: MediaFileRow;
  settings: SettingRow;
  circuits: CircuitRow;
  vendor_days: VendorDayRow;
  measurements: MeasurementRow;
  account_days: AccountDayRow;
  inboxes: InboxRow;
  inbox_messages: InboxMessageRow;
}

export interface AccountRow {
  id: string;
  /** Id of a plan of the catalog. */
  plan: string;
  /** Always the sum of the account's ledger. */
  balance: number;
  created_at: number;
}

export interface ApiKeyRow {
  id: string;
  account_id: string;
  name: string;
  /** The recognisable start of the key; the rest is known only as `hash`. */
  prefix: string;
  /** SHA-256 of the whole key, in hexadecimal. */
  hash: string;
  created_at: number;
  last_used_at: number | null;
  revoked_at: number | null;
}

export interface LedgerRow {
  id: string;
  account_id: string;
  delta: number;
  reason: 'grant' | 'charge' | 'refund' | 'adjust';
  /** With `reason` unique, so that nothing is charged or refunded twice. */
  generation_id: string | null;
  created_at: number;
  /** 1 for the first entry of the account, without gaps. */
  seq: number | null;
  /** That of the account after this entry. */
  balance: number | null;
}

export interface GenerationRow {
  id: string;
  account_id: string;
  type: string;
  provider: string;
  version: string | null;
  status: string;
  engine: string;
  /** Id of the provider adapter that does the work. */
  adapter: string;
  input_json: string;
  options_json: string;
  seed: number;
  credit_cost: number;
  lines_json: string;
  estimated_seconds: number;
  progress: number;
  selection_json: string;
  warnings_json: string;
  metadata_json: string | null;
  /** Key of the result in the media store. */
  media_key: string | null;
  error_code: string | null;
  error_message: string | null;
  webhook_url: string | null;
  /** What the provider needs to be asked again about a job it has accepted. */
  operation_json: string | null;
  created_at: number;
  started_at: number | null;
  completed_at: number | null;
  /** When the file is no longer kept. */
  expires_at: number | null;
  /** No longer written: a row is not changed for what only the measurements are asked for. */
  accept_ms: number | null;
  /** The options as they were asked for, without defaults. Null when the request named its provider. */
  asked_options_json: string | null;
  /** The failures that the caller asked to be simulated. */
  simulate_json: string | null;
  /** Runs that failed with the present adapter and model. */
  attempts: number;
  /** Until when a provider that has accepted the work may take. */
  deadline_at: number | null;
  /** What the ledger holds for it, where that is more than `credit_cost`. */
  reserved_credits: number | null;
  /** What a vendor charges the operator for it, in millionths of a US dollar; null where none was asked. */
  vendor_cost_micros: number | null;
}

/** A file inside the request (a data URL), kept apart so that reading a generation stays cheap. Deleted at the end. */
export interface GenerationInputRow {
  generation_id: string;
  name: string;
  value: string;
}

export interface GenerationEventRow {
  id: string;
  generation_id: string;
  at: number;
  name: string;
  detail: string | null;
}

export interface IdempotencyKeyRow {
  account_id: string;
  /** The field of the schema that was called. */
  field: string;
  key: string;
  /** A digest of each argument by its path, so that a conflict can say what differs. */
  arguments_json: string;
  generation_id: string | null;
  created_at: number;
  expires_at: number;
}

export interface JobRow {
  id: string;
  name: string;
  data_json: string;
  state: 'ready' | 'running' | 'dead';
  run_at: number;
  /** Runs that ended with an error. */
  failures: number;
  /** Runs that ended with their process, since the job last deferred. */
  crashes: number;
  lease_token: string | null;
  lease_until: number | null;
  dedup_key: string | null;
  last_error: string | null;
  created_at: number;
  /** The span that added it, so that its runs belong to the same trace; null where nothing was traced. */
  traceparent: string | null;
}

export interface RateCounterRow {
  key: string;
  count: number;
  expires_at: number;
}

export interface WebhookDeliveryRow {
  id: string;
  generation_id: string;
  account_id: string;
  url: string;
  event: string;
  payload_json: string;
  state: 'pending' | 'delivered' | 'failed';
  attempt: number;
  response_status: number | null;
  last_error: string | null;
  created_at: number;
  delivered_at: number | null;
  /** Null once it has ended. */
  next_attempt_at: number | null;
}

export interface WebhookAttemptRow {
  id: string;
  delivery_id: string;
  at: number;
  duration_ms: number;
  response_status: number | null;
  error: string | null;
}

export interface WebhookSecretRow {
  account_id: string;
  /** `whsec_…`: signs the webhooks of the account. */
  secret: string;
  created_at: number;
  /** The secret before, which signs too until `previous_until`. */
  previous_secret: string | null;
  previous_until: number | null;
}

export interface MediaFileRow {
  key: string;
  account_id: string;
  generation_id: string;
  mime_type: string;
  bytes: number;
  sha256: string;
  created_at: number;
  expires_at: number;
}

export interface SettingRow {
  name: string;
  value: string;
  updated_at: number;
}
