import { keptSecret } from './store/kept-secret.ts';
import { openStore } from './store/open-store.ts';
import { type StorePlace, storeAddress } from './store/store-place.ts';

/** What all processes of a store sign and encrypt with: each secret as the first process offered it. */
export async function agreeOnSecrets<Name extends string>(
  place: StorePlace,
  offered: Readonly<Record<Name, string>>,
): Promise<Record<Name, string>> {
  const store = await openStore({ at: storeAddress(place) });
  try {
    const agreed: Record<Name, string> = { ...offered };
    for (const name of Object.keys(offered) as Name[]) {
      agreed[name] = await keptSecret(store, `${name}-secret`, Date.now(), offered[name]);
    }
    return agreed;
  } finally {
    await store.close();
  }
}
