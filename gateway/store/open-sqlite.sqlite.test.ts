import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './open-store.ts';
import type { Store, Tx } from './store.ts';

let directory: string;
let store: Store;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'store-'));
  store = await openStore({ at: join(directory, 'gateway.db') });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('the embedded store', () => {
  it('writes to disk before it answers, and keeps references whole', async () => {
    const pragma = async (name: string) =>
      Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(store.db)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
  });

  it('waits for the disk again after a transaction that did not', async () => {
    const level = async () =>
      (await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db)).rows[0]?.synchronous;
    let inside: number | undefined;
    const look = async (tx: Tx) => {
      inside = (await sql<{ synchronous: number }>`pragma synchronous`.execute(tx)).rows[0]?.synchronous;
      await tx.insertInto('settings').values({ name: 'x', value: 'x', updated_at: 1 }).execute();
      throw new Error('no');
    };
    await expect(store.transaction(look, { durable: false })).rejects.toThrow('no');
    expect([inside, await level()]).toEqual([1, 2]);
    expect(await store.db.selectFrom('settings').select('name').execute()).toEqual([]);
  });
});
