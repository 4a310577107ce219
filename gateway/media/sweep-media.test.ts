import { describe, expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import type { MediaStore } from './media-store.ts';
import { createMediaSweeper } from './sweep-media.ts';

const running = { signal: new AbortController().signal, attempt: 1, lastAttempt: false };

async function storeWithFiles(expiries: Readonly<Record<string, number>>) {
  const store = await openStore({ file: ':memory:' });
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

describe('sweeping media', () => {
  it('deletes the files whose time is over, keeps the rest and comes back in an hour', async () => {
    const store = await storeWithFiles({ 'a.png': 1_000, 'b.png': 1_001, 'c.png': 999 });
    const deleted: string[] = [];
    const media = mediaThat(async (key) => void deleted.push(key));
    expect(await createMediaSweeper({ store, media, now: () => 1_000 })({}, running)).toEqual({
      deferMs: 3_600_000,
    });
    expect(deleted.toSorted()).toEqual(['a.png', 'c.png']);
    expect(await store.db.selectFrom('media_files').select('key').execute()).toEqual([{ key: 'b.png' }]);
    await store.close();
  });

  it('keeps the row of a file that could not be deleted', async () => {
    const store = await storeWithFiles({ 'a.png': 0 });
    const media = mediaThat(() => Promise.reject(new Error('busy')));
    await expect(createMediaSweeper({ store, media, now: () => 1 })({}, running)).rejects.toThrow('busy');
    expect(await store.db.selectFrom('media_files').select('key').execute()).toHaveLength(1);
    await store.close();
  });
});
