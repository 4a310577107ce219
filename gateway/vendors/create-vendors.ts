import { type VendorId, vendorIds } from '#catalog/vendors.ts';
import type { ProviderAdapter } from '../providers/provider.ts';
import { createAlibaba } from './alibaba/alibaba-client.ts';
import { createElevenLabs } from './elevenlabs/elevenlabs-client.ts';
import { createFal } from './fal/fal-client.ts';
import { createGoogle } from './google/google-client.ts';
import { createHedra } from './hedra/hedra-client.ts';
import { createRunway } from './runway/runway-client.ts';
import { createVendorAdapter, type VendorTools } from './vendor-adapter.ts';
import type { VendorClient } from './vendor-client.ts';
import { createVendorFetch } from './vendor-fetch.ts';

/** The keys of the vendors that an operator has set. */
export type VendorKeys = { readonly [Id in VendorId]?: string | undefined };

/** How vendors and their results are reached. */
export interface VendorNetwork extends Pick<VendorTools, 'download' | 'pollMs' | 'toldPollMs'> {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds of silence after which a question counts as lost. Default a minute. */
  readonly timeoutMs?: number;
}

/** The client of each vendor with a key: those in `order` first, then the others in the catalog's order. */
export function createClients(
  keys: VendorKeys,
  network: Pick<VendorNetwork, 'fetch' | 'timeoutMs'>,
  order: readonly VendorId[] = [],
): VendorClient<object>[] {
  const create = {
    elevenlabs: createElevenLabs,
    google: createGoogle,
    runway: createRunway,
    hedra: createHedra,
    alibaba: createAlibaba,
    fal: createFal,
  } as const satisfies Record<VendorId, unknown>;
  const fetch = createVendorFetch(network.fetch, network.timeoutMs);
  return [...new Set([...order, ...vendorIds])].flatMap((id): VendorClient<object>[] => {
    const key = keys[id];
    return key === undefined ? [] : [create[id]({ key, fetch })];
  });
}

/** One adapter for each vendor with a key. */
export function createVendors(
  keys: VendorKeys,
  {
    fetch,
    timeoutMs,
    order,
    ...tools
  }: VendorNetwork & VendorTools & { readonly order?: readonly VendorId[] | undefined },
): ProviderAdapter[] {
  return createClients(keys, { fetch, timeoutMs }, order).map((client) => createVendorAdapter(client, tools));
}
