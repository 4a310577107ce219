import type { Store } from '../store/store.ts';
import type { KeptMedia } from './media-store.ts';

const batch = 200;

/**
 * Deletes files that no row knows, of generations that have ended: what a process leaves that is killed after it stored
 * a file and before it saw that somebody else had ended the generation. What has ended gets no file any more, so
 * nothing that is still wanted can be met.
 */
export async function sweepStrays({
  store,
  media,
}: {
  readonly store: Store;
  readonly media: Pick<KeptMedia, 'keys' | 'delete'>;
}): Promise<void> {
  const sweep = async (keys: readonly string[]) => {
    for (const key of await strays(store, keys)) await media.delete(key);
  };
  let keys: string[] = [];
  for await (const key of media.keys()) {
    if (keys.push(key) < batch) continue;
    await sweep(keys);
    keys = [];
  }
  if (keys.length > 0) await sweep(keys);
}

async function strays({ db }: Store, keys: readonly string[]): Promise<string[]> {
  const ids = keys.map(generationOf);
  const ended = await db
    .selectFrom('generations')
    .select('id')
    .where('id', 'in', ids)
    .where('status', 'not in', ['QUEUED', 'PROCESSING'])
    .execute();
  const known = await db.selectFrom('media_files').select('key').where('key', 'in', keys).execute();
  const endedIds = new Set(ended.map(({ id }) => id));
  const knownKeys = new Set(known.map(({ key }) => key));
  return keys.filter((key) => endedIds.has(generationOf(key)) && !knownKeys.has(key));
}

function generationOf(key: string): string {
  return key.slice(0, key.lastIndexOf('.'));
}
