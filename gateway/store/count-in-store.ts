import { openStore } from './open-store.ts';
import type { Tx } from './store.ts';
import { takeTurns } from './take-turns.ts';

/** A process for tests to race: adds one to a number of the store so many times, reading it first. */
async function increment(tx: Tx): Promise<void> {
  await takeTurns(tx, 'k');
  const row = await tx.selectFrom('rate_counters').select('count').where('key', '=', 'k').executeTakeFirst();
  const next = { key: 'k', count: (row?.count ?? 0) + 1, expires_at: 1 };
  await tx.deleteFrom('rate_counters').where('key', '=', 'k').execute();
  await tx.insertInto('rate_counters').values(next).execute();
}

const [at = '', times] = process.argv.slice(2);
const store = await openStore({ at });
for (let i = 0; i < Number(times); i++) await store.transaction(increment);
await store.close();
