import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openStore } from '../store/open-store.ts';
import { barsOf } from './measurement-window.ts';

it('is read by a range of the primary key', async () => {
  const store = await openStore({ at: ':memory:' });
  const text = barsOf(store.db, 0, 1).compile().sql.replaceAll('?', '0');
  const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(text)}`.execute(
    store.db as Parameters<ReturnType<typeof sql>['execute']>[0],
  );
  expect(plan.rows[0]?.detail).toMatch(/^SEARCH measurements USING INDEX \S+ \(hour>\? AND hour<\?\)$/);
  await store.close();
});
