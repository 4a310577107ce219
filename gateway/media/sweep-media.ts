import type { Store } from '../store/store.ts';
import type { KeptMedia, MediaStore } from './media-store.ts';

const batch = 200;
const leftoverMs = 3_600_000;

export interface SweepMediaOptions {
  readonly store: Store;
  readonly media: Pick<KeptMedia, 'delete'> & Partial<Pick<KeptMedia, 'removeLeftovers'>>;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Deletes the files whose time is over, file first and row second, so that an interruption leaves a row to try again
 * and never a file that nobody knows. One that cannot be deleted does not hold up the others: it is reported by the
 * rejection at the end, and tried again by the next sweep.
 */
export async function sweepMedia({ store, media, at }: SweepMediaOptions): Promise<void> {
  const failures: unknown[] = [];
  await media.removeLeftovers?.(leftoverMs);
  for (
    let keys = await expired(store, at, '');
    keys.length > 0;
    keys = await expired(store, at, keys.at(-1) ?? '')
  ) {
    for (const key of keys) await forget(key, store, media).catch((failure) => failures.push(failure));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some files could not be deleted.');
}

async function forget(key: string, store: Store, media: Pick<MediaStore, 'delete'>): Promise<void> {
  await media.delete(key);
  await store.db.deleteFrom('media_files').where('key', '=', key).execute();
}

async function expired(store: Store, at: number, after: string): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('media_files')
    .select('key')
    .where('expires_at', '<=', at)
    .where('key', '>', after)
    .orderBy('key')
    .limit(batch)
    .execute();
  return rows.map((row) => row.key);
}
