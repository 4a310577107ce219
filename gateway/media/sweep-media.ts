import type { JobHandler } from '../jobs/queue.ts';
import type { Store } from '../store/store.ts';
import type { MediaStore } from './media-store.ts';

export const sweepMediaJob = 'sweep-media';

const everyMs = 3_600_000;
const batch = 200;

export interface SweepMediaOptions {
  readonly store: Store;
  readonly media: MediaStore & { removeLeftovers?(olderThanMs: number): Promise<void> };
  readonly now: () => number;
}

/**
 * The handler of `sweepMediaJob`, once an hour for ever: deletes the files whose time is over, file first and row
 * second, so that an interruption leaves a row to try again and never a file that nobody knows.
 */
export function createMediaSweeper({ store, media, now }: SweepMediaOptions): JobHandler<object> {
  return async (_, { signal }) => {
    await media.removeLeftovers?.(everyMs);
    for (let keys = await expired(store, now()); keys.length > 0; keys = await expired(store, now())) {
      for (const key of keys) {
        signal.throwIfAborted();
        await media.delete(key);
        await store.db.deleteFrom('media_files').where('key', '=', key).execute();
      }
    }
    return { deferMs: everyMs };
  };
}

async function expired(store: Store, at: number): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('media_files')
    .select('key')
    .where('expires_at', '<=', at)
    .limit(batch)
    .execute();
  return rows.map((row) => row.key);
}
