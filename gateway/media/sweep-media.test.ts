import { describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { openTestStore } from '../store/test-store.ts';
import type { MediaStore } from './media-store.ts';
import { sweepMedia } from './sweep-media.ts';

async function storeWithFiles(expiries: Readonly<Record<string, number>>) {
  const store = await openTestStore();
  await store.db
    .insertInto('accounts')
    .values({ id: 'acc_1', plan: 'free', balance: 0, created_at: 0 })
    .execute();
  for (const [key, expiresAt] of Object.entries(expiries)) await addFile(key, expiresAt);
  return store;

  async function addFile(key: string, expiresAt: number) {
    const id = `gen_${key}`;
    await store.db
      .insertInto('generations')
      .values({
        id,
        account_id: 'acc_1',
        type: 'IMAGE',
        provider: 'flux-dev',
        status: 'COMPLETED',
        engine: 'SIMULATED',
        adapter: 'simulated',
        input_json: '{}',
        options_json: '{}',
        seed: 1,
        credit_cost: 50,
        attempts: 0,
        lines_json: '[]',
        estimated_seconds: 1,
        progress: 100,
        selection_json: '{}',
        warnings_json: '[]',
        created_at: 0,
      })
      .execute();
    await store.db
      .insertInto('media_files')
      .values({
        key,
        account_id: 'acc_1',
        generation_id: id,
        mime_type: 'image/png',
        bytes: 1,
        sha256: '',
        created_at: 0,
        expires_at: expiresAt,
      })
      .execute();
  }
}

function mediaThat(deletes: MediaStore['delete']): MediaStore {
  const unused = () => Promise.reject(new Error('not used'));
  return { put: unused, stat: unused, open: unused, url: () => '', delete: deletes };
}

describe('sweepMedia', () => {
  const keys = async (store: Store) =>
    (await store.db.selectFrom('media_files').select('key').orderBy('key').execute()).map((row) => row.key);

  it('deletes the files whose time is over and keeps the rest', async () => {
    const store = await storeWithFiles({ 'a.png': 1_000, 'b.png': 1_001, 'c.png': 999 });
    const deleted: string[] = [];
    const media = mediaThat(async (key) => void deleted.push(key));
    await sweepMedia({ store, media, at: 1_000 });
    expect(deleted).toEqual(['a.png', 'c.png']);
    expect(await keys(store)).toEqual(['b.png']);
    await store.close();
  });

  it('deletes them all, however many there are', async () => {
    const names = Array.from({ length: 450 }, (_, index) => [`f${index}.png`, 0] as const);
    const store = await storeWithFiles(Object.fromEntries(names));
    await sweepMedia({ store, media: mediaThat(async () => undefined), at: 1 });
    expect(await keys(store)).toEqual([]);
    await store.close();
  });

  it('goes on after a file that cannot be deleted, keeps its row and says so', async () => {
    const store = await storeWithFiles({ 'a.png': 0, 'b.png': 0 });
    const media = mediaThat((key) =>
      key === 'a.png' ? Promise.reject(new Error('busy')) : Promise.resolve(),
    );
    await expect(sweepMedia({ store, media, at: 1 })).rejects.toThrow('could not be deleted');
    expect(await keys(store)).toEqual(['a.png']);
    await store.close();
  });
});
