import { type RawBuilder, sql } from 'kysely';
import { expect, it } from 'vitest';
import { isActive, isCompleted } from './active.ts';
import { openStore } from './open-store.ts';

it.each([
  ['active generations', isActive, 'generations_active'],
  ['completed generations', isCompleted, 'generations_completed'],
])(
  'finds the %s of an account by their own index, however many others it has',
  async (_, condition, index) => {
    const store = await openStore({ at: ':memory:' });
    const count: RawBuilder<{ detail: string }> =
      sql`explain query plan select count(*) from generations where account_id = ${'acc_1'} and ${condition}`;
    const [plan] = (await count.execute(store.db)).rows;
    expect(plan?.detail).toContain(index);
    await store.close();
  },
);
