import { planById, plans } from '#catalog/plans.ts';
import { type OpenedAccount, openAccount } from './accounts/open-account.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { type StorePlace, storeAddress } from './store/store-place.ts';

export interface NewKey {
  /** Id of a plan of the catalog. */
  readonly plan: string;
  /** 0 or more; absent: what the plan begins with. */
  readonly credits?: number;
  readonly name?: string;
}

/** Opens an account and gives its key, shown this once. Rejects when the plan does not exist. */
export async function createKey(
  store: Store,
  { plan: id, credits, name = 'key' }: NewKey,
  now: number,
): Promise<OpenedAccount> {
  const plan = planById(id);
  if (plan === undefined) {
    throw new Error(`There is no plan ${id}. Plans: ${plans.map((each) => each.id).join(', ')}.`);
  }
  return openAccount(store, { plan: plan.id, credits: credits ?? plan.startingCredits, keyName: name }, now);
}

/** The same for a store, whether or not a gateway runs on it. */
export async function createKeyIn(place: StorePlace, key: NewKey): Promise<OpenedAccount> {
  const store = await openStore({ at: storeAddress(place) });
  try {
    return await createKey(store, key, Date.now());
  } finally {
    await store.close();
  }
}
