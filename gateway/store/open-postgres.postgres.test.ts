import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../log.ts';
import { openStore } from './open-store.ts';
import type { Store, Tx } from './store.ts';
import { databaseAt, dropTestPlace, openTestStore, testPlace } from './test-store.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const put = (tx: Tx, name: string) =>
  tx
    .insertInto('settings')
    .values({ name, value: 'x', updated_at: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: 'y' }))
    .execute();
const setting = async (tx: Tx, name: string) =>
  Object.values((await sql<object>`show ${sql.raw(name)}`.execute(tx)).rows[0] ?? {})[0];

describe('the store on PostgreSQL', () => {
  it('sees what others have committed meanwhile, and waits for the disk unless told not to', async () => {
    const both = async (tx: Tx) => [
      await setting(tx, 'transaction_isolation'),
      await setting(tx, 'synchronous_commit'),
    ];
    const whole = await store.transaction(both);
    expect(await store.transaction(both, { durable: false })).toEqual(['read committed', 'off']);
    expect(await store.transaction(both)).toEqual(whole);
    expect(whole[0]).toBe('read committed');
  });

  it('gives whole numbers as numbers, and keeps a text that PostgreSQL can not', async () => {
    await store.db.insertInto('settings').values({ name: 'a\0b', value: 'x', updated_at: 1e15 }).execute();
    expect(await store.db.selectFrom('settings').selectAll().execute()).toEqual([
      { name: 'a\ufffdb', value: 'x', updated_at: 1e15 },
    ]);
  });

  it('runs the one again that was rolled back because two waited for each other, with its effects once', async () => {
    const holding = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let runs = 0;
    let effects = 0;
    const cross = (own: 0 | 1) =>
      store.transaction(async (tx) => {
        runs += 1;
        store.afterCommit(() => effects++);
        await put(tx, `row ${own}`);
        holding[own]?.resolve();
        await holding[1 - own]?.promise;
        await put(tx, `row ${1 - own}`);
      });
    await Promise.all([cross(0), cross(1)]);
    expect(runs).toBe(3);
    expect(effects).toBe(2);
    const rows = await store.db.selectFrom('settings').select(['name', 'value']).orderBy('name').execute();
    expect(rows).toEqual([
      { name: 'row 0', value: 'y' },
      { name: 'row 1', value: 'y' },
    ]);
  });

  it('remembers how statements are run, and goes on when a newer program adds a column', async () => {
    const read = () => store.db.selectFrom('settings').selectAll().where('updated_at', '=', 1).execute();
    const readName = () =>
      store.db.selectFrom('settings').select('name').where('updated_at', '=', 1).execute();
    await store.transaction((tx) => put(tx, 'before'));
    expect([await read(), await readName()]).toEqual([
      [{ name: 'before', value: 'x', updated_at: 1 }],
      [{ name: 'before' }],
    ]);
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
      store.db,
    );
    expect(
      rows.map(({ statement }) => statement).filter((text) => text.startsWith('select "name" from')),
    ).toHaveLength(1);
    await sql`alter table settings add column more text`.execute(store.db);
    await store.transaction((tx) => put(tx, 'after'));
    expect(await readName()).toHaveLength(2);
    expect(await read()).toContainEqual({ name: 'after', value: 'x', updated_at: 1, more: null });
  });

  it('runs statements that were sent whole again when they waited for others that waited for them', async () => {
    const touch = (tx: Tx, name: string, others: string) =>
      tx
        .insertInto('settings')
        .values({ name, value: others, updated_at: 1 })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: others }));
    const pause = (tx: Tx) => tx.selectNoFrom(sql`pg_sleep(0.1)`.as('slept'));
    let asked = 0;
    const cross = (own: string, other: string) =>
      store.writeTogether((tx) => {
        asked += 1;
        return { first: touch(tx, own, 'first'), pause: pause(tx), second: touch(tx, other, 'second') };
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(asked).toBe(3);
    const values = await store.db.selectFrom('settings').select('value').execute();
    expect(values.map(({ value }) => value).sort()).toEqual(['first', 'second']);
  });

  it('replaces connections that the server has ended', async () => {
    const end = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await Promise.all([1, 2, 3].map((n) => store.transaction((tx) => put(tx, `row ${n}`))));
    await store.transaction((tx) => end.execute(tx));
    const read = () => store.db.selectFrom('settings').select('name').execute();
    await expect
      .poll(() =>
        read().then(
          (rows) => rows.length,
          () => 0,
        ),
      )
      .toBe(3);
  });

  it('gets its schema once, however many processes open it first', async () => {
    const { databaseUrl = '' } = await testPlace(randomUUID());
    const address = databaseAt(databaseUrl, `${new URL(databaseUrl).pathname.slice(1)}_empty`);
    await store.close();
    store = await openStore({ at: databaseUrl, log: silentLog });
    await sql`create database ${sql.id(new URL(address).pathname.slice(1))}`.execute(store.db);
    const opened = await Promise.all([1, 2, 3, 4].map(() => openStore({ at: address, log: silentLog })));
    const versions = await sql<{ version: number }>`select version from schema_migrations`.execute(
      opened[0]?.db ?? store.db,
    );
    expect(new Set(versions.rows.map(({ version }) => version)).size).toBe(versions.rows.length);
    expect(versions.rows.length).toBeGreaterThan(5);
    for (const each of opened) await each.close();
    await dropTestPlace({ dataDir: '', databaseUrl: address });
  });

  it('says so when nobody answers there', async () => {
    await expect(openStore({ at: 'postgres://nobody@127.0.0.1:1/none', log: silentLog })).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});
