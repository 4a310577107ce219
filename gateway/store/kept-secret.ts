import { randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

/** A secret of this store: what the first one offered who asked for the name, by default 32 random bytes in hexadecimal. */
export function keptSecret(
  store: Store,
  name: string,
  now: number,
  value: string = randomBytes(32).toString('hex'),
): Promise<string> {
  return store.transaction(async (tx) => {
    await tx
      .insertInto('settings')
      .values({ name, value, updated_at: now })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const kept = await tx
      .selectFrom('settings')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    return kept.value;
  });
}
