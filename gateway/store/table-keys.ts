import type { Tables } from './tables.ts';

/** The columns of each table that name a row, in the order of the primary key; tables others refer to come first. */
export const tableKeys: { readonly [Name in keyof Tables]: readonly (keyof Tables[Name] & string)[] } = {
  accounts: ['id'],
  api_keys: ['id'],
  ledger: ['id'],
  generations: ['id'],
  generation_inputs: ['generation_id', 'name'],
  generation_events: ['id'],
  idempotency_keys: ['account_id', 'field', 'key'],
  jobs: ['id'],
  rate_counters: ['key'],
  webhook_deliveries: ['id'],
  webhook_attempts: ['id'],
  webhook_secrets: ['account_id'],
  media_files: ['key'],
  settings: ['name'],
  circuits: ['adapter', 'provider'],
  vendor_days: ['vendor', 'day'],
  measurements: ['hour', 'provider', 'engine', 'measure', 'bucket'],
  account_days: ['account_id', 'day', 'status'],
  inboxes: ['account_id'],
  inbox_messages: ['id'],
};

/** Every table, in an order in which rows can be added. */
export const copiedTables = Object.keys(tableKeys) as readonly (keyof Tables)[];
