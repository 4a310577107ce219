import { keptSecret } from './store/kept-secret.ts';
import { openStore } from './store/open-store.ts';
import type { Store, Tx } from './store/store.ts';
import { type StorePlace, storeAddress } from './store/store-place.ts';

/** What all processes of a store sign and encrypt with: each secret as the first process offered it. */
export async function agreeOnSecrets<Name extends string>(
  place: StorePlace,
  offered: Readonly<Record<Name, string>>,
): Promise<Record<Name, string>> {
  return withStore(place, async (store) => {
    const agreed: Record<Name, string> = { ...offered };
    for (const name of Object.keys(offered) as Name[]) {
      agreed[name] = await keptSecret(store, `${name}-secret`, Date.now(), offered[name]);
    }
    return agreed;
  });
}

/**
 * Puts other secrets in the place of those that a store has agreed on, all or none. Throws when they are not the ones
 * that the caller saw, because somebody else was faster.
 */
export async function replaceSecrets<Name extends string>(
  place: StorePlace,
  seen: Readonly<Record<Name, string>>,
  secrets: Readonly<Record<Name, string>>,
): Promise<void> {
  const names = Object.keys(seen) as Name[];
  await withStore(place, (store) =>
    store.transaction(async (tx) => {
      for (const name of names) await replace(tx, `${name}-secret`, seen[name], secrets[name]);
    }),
  );
}

async function replace(tx: Tx, name: string, seen: string, value: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('settings')
    .set({ value, updated_at: Date.now() })
    .where('name', '=', name)
    .where('value', '=', seen)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new Error('The secrets were changed by somebody else meanwhile. Look again.');
}

async function withStore<T>(place: StorePlace, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ at: storeAddress(place) });
  return use(store).finally(() => store.close());
}
