/** One step of the schema. Steps are only ever added, and only add: a released one is never edited. */
export interface Migration {
  readonly version: number;
  /**
   * The oldest version of the schema whose program may go on with the store after this step, as one does that runs beside
   * its successor: the step only adds tables, indexes that forbid nothing, and columns that may be left out, and no row
   * is wrong for either program that the other one wrote. Absent: none but its own.
   */
  readonly openFrom?: number;
  readonly statements: readonly string[];
}

/** Statements that SQLite and PostgreSQL both understand. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table accounts (id text primary key, plan text not null, balance bigint not null check (balance >= 0),
        created_at bigint not null)`,
      `create table api_keys (id text primary key, account_id text not null references accounts (id), name text not null,
        prefix text not null, hash text not null unique, created_at bigint not null, last_used_at bigint, revoked_at bigint)`,
      `create index api_keys_of_account on api_keys (account_id)`,
      `create table ledger (id text primary key, account_id text not null references accounts (id), delta bigint not null,
        reason text not null, generation_id text, created_at bigint not null, unique (generation_id, reason))`,
      `create index ledger_of_account on ledger (account_id, created_at)`,
      `create table generations (id text primary key, account_id text not null references accounts (id), type text not null,
        provider text not null, version text, status text not null, engine text not null, adapter text not null, input_json text not null,
        options_json text not null, seed bigint not null, credit_cost bigint not null, lines_json text not null,
        estimated_seconds bigint not null, progress bigint not null, selection_json text not null,
        warnings_json text not null, metadata_json text, media_key text, error_code text, error_message text,
        webhook_url text, operation_json text, created_at bigint not null, started_at bigint, completed_at bigint,
        expires_at bigint)`,
      `create index generations_of_account on generations (account_id, id)`,
      `create index generations_active on generations (account_id) where status in ('QUEUED', 'PROCESSING')`,
      `create index generations_ended on generations (provider, completed_at) where completed_at is not null`,
      `create table generation_inputs (generation_id text not null references generations (id), name text not null,
        value text not null, primary key (generation_id, name))`,
      `create table generation_events (id text primary key, generation_id text not null references generations (id),
        at bigint not null, name text not null, detail text)`,
      `create index generation_events_of_generation on generation_events (generation_id, id)`,
      `create table idempotency_keys (account_id text not null references accounts (id), field text not null,
        key text not null, arguments_json text not null, generation_id text, created_at bigint not null,
        expires_at bigint not null, primary key (account_id, field, key))`,
      `create index idempotency_keys_expiry on idempotency_keys (expires_at)`,
      `create table jobs (id text primary key, name text not null, data_json text not null, state text not null,
        run_at bigint not null, failures bigint not null, crashes bigint not null, lease_token text, lease_until bigint,
        dedup_key text unique, last_error text, created_at bigint not null)`,
      `create index jobs_ready on jobs (name, run_at) where state = 'ready'`,
      `create index jobs_running on jobs (name, lease_until) where state = 'running'`,
      `create table rate_counters (key text primary key, count bigint not null, expires_at bigint not null)`,
      `create index rate_counters_expiry on rate_counters (expires_at)`,
      `create table webhook_deliveries (id text primary key, generation_id text not null references generations (id),
        account_id text not null references accounts (id), url text not null, event text not null,
        payload_json text not null, state text not null, attempt bigint not null, response_status bigint,
        last_error text, created_at bigint not null, delivered_at bigint)`,
      `create index webhook_deliveries_of_account on webhook_deliveries (account_id, id)`,
      `create table media_files (key text primary key, account_id text not null references accounts (id),
        generation_id text not null references generations (id), mime_type text not null, bytes bigint not null,
        sha256 text not null, created_at bigint not null, expires_at bigint not null)`,
      `create index media_files_expiry on media_files (expires_at)`,
      `create table settings (name text primary key, value text not null, updated_at bigint not null)`,
    ],
  },
  {
    version: 2,
    statements: [
      `create table webhook_secrets (account_id text primary key references accounts (id), secret text not null,
        created_at bigint not null)`,
      `create index webhook_deliveries_pending on webhook_deliveries (account_id, url) where state = 'pending'`,
    ],
  },
  {
    version: 3,
    statements: [
      `alter table generations add column accept_ms double precision`,
      `alter table generations add column asked_options_json text`,
      `alter table generations add column simulate_json text`,
      `alter table generations add column attempts bigint not null default 0`,
      `alter table generations add column deadline_at bigint`,
      `alter table generations add column reserved_credits bigint`,
      `create table circuits (adapter text not null, provider text not null, failures bigint not null,
        generation_id text not null, open_until bigint, primary key (adapter, provider))`,
      `create table measurements (hour bigint not null, provider text not null, engine text not null,
        measure text not null, bucket bigint not null, count bigint not null, total_ms double precision not null,
        work_ms double precision not null, estimated_ms double precision not null, credits bigint not null,
        primary key (hour, provider, engine, measure, bucket))`,
    ],
  },
  {
    version: 4,
    statements: [
      `create index generations_completed on generations (account_id, completed_at, credit_cost)
        where status = 'COMPLETED'`,
    ],
  },
  {
    version: 5,
    statements: [
      `alter table ledger add column seq bigint`,
      `alter table ledger add column balance bigint`,
      `update ledger set seq = counted.seq, balance = counted.balance from (select id, row_number() over entries as seq,
        sum(delta) over entries as balance from ledger window entries as (partition by account_id order by id)) as counted
        where counted.id = ledger.id`,
      `create unique index ledger_in_order on ledger (account_id, seq)`,
      `alter table webhook_secrets add column previous_secret text`,
      `alter table webhook_secrets add column previous_until bigint`,
      `alter table webhook_deliveries add column next_attempt_at bigint`,
      `create index webhook_deliveries_age on webhook_deliveries (created_at)`,
      `create table webhook_attempts (id text primary key, delivery_id text not null references webhook_deliveries (id),
        at bigint not null, duration_ms bigint not null, response_status bigint, error text)`,
      `create index webhook_attempts_of_delivery on webhook_attempts (delivery_id, id)`,
    ],
  },
  {
    version: 6,
    statements: [
      `create index ledger_granted on ledger (account_id, delta) where generation_id is null`,
      `create index generations_failed on generations (account_id, id) where status = 'FAILED'`,
      `create index generations_canceled on generations (account_id, id) where status = 'CANCELED'`,
      `create index generations_by_type on generations (account_id, type, id)`,
    ],
  },
  {
    version: 7,
    statements: [
      `create index ledger_by_reason on ledger (account_id, reason, seq)`,
      `create table account_days (account_id text not null references accounts (id), day bigint not null,
        status text not null, count bigint not null, credits bigint not null, primary key (account_id, day, status))`,
      `insert into account_days (account_id, day, status, count, credits) select account_id,
        completed_at - completed_at % 86400000, status, count(*),
        sum(case when status = 'COMPLETED' then credit_cost else 0 end) from generations
        where completed_at is not null and status in ('COMPLETED', 'FAILED', 'CANCELED') group by 1, 2, 3`,
      `create table inboxes (account_id text primary key references accounts (id), token text not null unique,
        answer_status bigint not null, created_at bigint not null, expires_at bigint not null)`,
      `create index inboxes_expiry on inboxes (expires_at)`,
      `create table inbox_messages (id text primary key, account_id text not null references inboxes (account_id) on delete cascade,
        received_at bigint not null, headers_json text not null, body text not null, verdict text not null)`,
      `create index inbox_messages_of_account on inbox_messages (account_id, id)`,
    ],
  },
  {
    version: 8,
    statements: [
      `alter table generations add column vendor_cost_micros bigint`,
      `create table vendor_days (vendor text not null, day bigint not null, files bigint not null,
        cost_micros bigint not null, credits bigint not null, primary key (vendor, day))`,
    ],
  },
  {
    version: 9,
    statements: [
      `create index api_keys_revoked on api_keys (revoked_at) where revoked_at is not null`,
      `create index jobs_dead on jobs (run_at) where state = 'dead'`,
      `create index webhook_secrets_replaced on webhook_secrets (previous_until) where previous_until is not null`,
    ],
  },
  {
    version: 10,
    openFrom: 9,
    statements: [`alter table jobs add column traceparent text`],
  },
];
