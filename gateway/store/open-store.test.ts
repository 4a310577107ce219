import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../log.ts';
import { isRefused } from './is-refused.ts';
import { openStore } from './open-store.ts';
import { sendTogether } from './send-together.ts';
import type { Store, Tx } from './store.ts';
import { type StorePlace, storeAddress } from './store-place.ts';
import { dropTestPlace, testPlace } from './test-store.ts';

const COUNTER = fileURLToPath(new URL('./count-in-store.ts', import.meta.url));

let directory: string;
let place: StorePlace;
let store: Store;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'store-'));
  place = await testPlace(join(directory, 'new'));
  store = await openStore({ at: storeAddress(place), log: silentLog });
});
afterEach(async () => {
  await store.close();
  await dropTestPlace(place);
  rmSync(directory, { recursive: true, force: true });
});

const setting = (name: string) => ({ name, value: 'x', updated_at: 1 });
const add = (tx: Tx, name: string) => tx.insertInto('settings').values(setting(name)).execute();
const names = async () =>
  (await store.db.selectFrom('settings').select('name').orderBy('name').execute()).map((row) => row.name);

describe('the store', () => {
  it('keeps nothing of a transaction that throws', async () => {
    const broken = store.transaction(async (tx) => {
      await add(tx, 'lost');
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    expect(await names()).toEqual([]);
  });

  it('refuses to be used beside an open transaction, which would wait for itself', async () => {
    await expect(
      store.transaction(async () => store.db.selectFrom('settings').selectAll().execute()),
    ).rejects.toThrow('use its `tx`');
    await expect(store.transaction(() => store.transaction(async () => {}))).rejects.toThrow('use its `tx`');
    expect(await names()).toEqual([]);
  });

  it('runs effects after the commit, outside of the transaction, and none after a rollback', async () => {
    const seen: string[] = [];
    await store.transaction(async (tx) => {
      store.afterCommit(() => seen.push('committed'));
      await add(tx, 'kept');
      expect(seen).toEqual([]);
    });
    const broken = store.transaction(async () => {
      store.afterCommit(() => seen.push('rolled back'));
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    store.afterCommit(() => seen.push('at once'));
    expect(seen).toEqual(['committed', 'at once']);
  });

  it('writes statements together, each seeing the ones before it, or none of them and without their effects', async () => {
    const effects: string[] = [];
    const adding = (tx: Tx, name: string) => {
      store.afterCommit(() => effects.push(name));
      return tx.insertInto('settings').values(setting(name));
    };
    await store.writeTogether((tx) => ({
      first: adding(tx, 'kept'),
      none: undefined,
      second: tx.updateTable('settings').set({ name: 'changed' }).where('name', '=', 'kept'),
    }));
    const refused = store.writeTogether((tx) => ({
      first: adding(tx, 'lost'),
      second: adding(tx, 'changed'),
      third: adding(tx, 'after it'),
    }));
    expect(isRefused(await refused.catch((cause) => cause))).toBe(true);
    expect(await names()).toEqual(['changed']);
    expect(effects).toEqual(['kept']);
    const odd = new Date(0) as never;
    const unsendable = store.writeTogether((tx) => ({
      first: adding(tx, 'lost'),
      second: tx.insertInto('settings').values({ ...setting('odd'), value: odd }),
    }));
    await expect(unsendable).rejects.toThrow('can not be stored');
    await store.transaction((tx) => add(tx, 'goes on'));
    expect(await names()).toEqual(['changed', 'goes on']);
  });

  it('gives the rows of each statement that was sent with others by its name', async () => {
    const rows = await store.transaction((tx) =>
      sendTogether(tx, {
        added: tx
          .insertInto('settings')
          .values([setting('a'), setting('b')])
          .returning('name'),
        none: undefined,
        found: tx.selectFrom('settings').select('value').where('name', '=', 'b'),
      }),
    );
    expect(rows).toEqual({ added: [{ name: 'a' }, { name: 'b' }], none: [], found: [{ value: 'x' }] });
  });

  it('takes turns with other processes, and loses nothing', async () => {
    const counters = [1, 2, 3].map(() =>
      spawn(process.execPath, [COUNTER, storeAddress(place), '25'], { stdio: 'inherit' }),
    );
    const codes = await Promise.all(counters.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
    expect(await store.db.selectFrom('rate_counters').select('count').executeTakeFirst()).toEqual({
      count: 75,
    });
  });

  it('opens again with what it had, and refuses data of a newer version', async () => {
    await store.transaction((tx) => add(tx, 'kept'));
    const again = await openStore({ at: storeAddress(place), log: silentLog });
    expect(await again.db.selectFrom('settings').select('name').execute()).toEqual([{ name: 'kept' }]);
    await sql`insert into schema_migrations values (999, 1)`.execute(again.db);
    await again.close();
    await expect(openStore({ at: storeAddress(place), log: silentLog })).rejects.toThrow('newer version');
  });
});
