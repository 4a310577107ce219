import type { Store } from './store.ts';

/** Removes what has expired and is only of use until then: windows of the limits and idempotency keys. */
export async function sweep({ db }: Store, now: number): Promise<void> {
  await db.deleteFrom('rate_counters').where('expires_at', '<=', now).execute();
  await db.deleteFrom('idempotency_keys').where('expires_at', '<=', now).execute();
}
