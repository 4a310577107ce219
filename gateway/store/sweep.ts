import { sql } from 'kysely';
import type { Db, Store, Tx } from './store.ts';

const DAY_MS = 86_400_000;
const MEASUREMENTS_KEPT_MS = 90 * DAY_MS;
const REVOKED_KEYS_KEPT_MS = 90 * DAY_MS;
const DELIVERIES_KEPT_MS = 90 * DAY_MS;
/** Jobs that were given up: for a person to look at. */
const DEAD_JOBS_KEPT_MS = 30 * DAY_MS;
const BATCH = 500;

/**
 * Removes what has expired and is only of use until then. What belongs to money stays: the ledger, the generations and
 * the accounts.
 */
export async function sweep(store: Store, now: number): Promise<void> {
  const { db } = store;
  await db.deleteFrom('rate_counters').where('expires_at', '<=', now).execute();
  await db.deleteFrom('idempotency_keys').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('measurements')
    .where('hour', '<=', now - MEASUREMENTS_KEPT_MS)
    .execute();
  await db
    .deleteFrom('api_keys')
    .where('revoked_at', '<=', now - REVOKED_KEYS_KEPT_MS)
    .execute();
  await db
    .deleteFrom('jobs')
    .where('state', '=', sql.lit('dead'))
    .where('run_at', '<=', now - DEAD_JOBS_KEPT_MS)
    .execute();
  await forgetOldSecrets(db, now);
  await sweepDeliveries(store, now - DELIVERIES_KEPT_MS);
}

async function forgetOldSecrets(db: Db, now: number): Promise<void> {
  await db
    .updateTable('webhook_secrets')
    .set({ previous_secret: null, previous_until: null })
    .where('previous_until', '<=', now)
    .execute();
}

/** In batches, so that a long list does not hold everybody up. */
async function sweepDeliveries(store: Store, before: number): Promise<void> {
  for (let removed = BATCH; removed === BATCH; ) {
    removed = await store.transaction((tx) => removeDeliveries(tx, before), { durable: false });
  }
}

async function removeDeliveries(tx: Tx, before: number): Promise<number> {
  const rows = await tx
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('created_at', '<=', before)
    .where(sql<boolean>`state <> 'pending'`)
    .limit(BATCH)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.deleteFrom('webhook_attempts').where('delivery_id', 'in', ids).execute();
  await tx.deleteFrom('webhook_deliveries').where('id', 'in', ids).execute();
  return ids.length;
}
