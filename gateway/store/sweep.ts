import type { Store } from './store.ts';

const MEASUREMENTS_KEPT_MS = 90 * 86_400_000;

/** Removes what has expired and is only of use until then: windows of the limits, idempotency keys, old measurements. */
export async function sweep({ db }: Store, now: number): Promise<void> {
  await db.deleteFrom('rate_counters').where('expires_at', '<=', now).execute();
  await db.deleteFrom('idempotency_keys').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('measurements')
    .where('hour', '<=', now - MEASUREMENTS_KEPT_MS)
    .execute();
}
