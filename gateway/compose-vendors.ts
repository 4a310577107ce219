import { vendorCostsWith } from '#catalog/vendors.ts';
import type { Log } from './log.ts';
import { tracedFetch } from './network/traced-fetch.ts';
import type { GatewaySettings } from './settings.ts';
import { keptSecret } from './store/kept-secret.ts';
import type { Store } from './store/store.ts';
import type { Tracing } from './tracing.ts';
import { createVendors, type VendorNetwork } from './vendors/create-vendors.ts';
import { createFalVerifier } from './vendors/fal/verify-fal-webhook.ts';
import { publicNetwork } from './vendors/public-network.ts';
import { createWebhookAddresses } from './vendors/webhook-address.ts';

interface Ground {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly tracing: Tracing;
  readonly vendorNetwork: VendorNetwork | undefined;
}

/** The vendors with a key, and what is needed to believe one that says it has ended its work. */
export async function composeVendors(settings: GatewaySettings, ground: Ground) {
  const { store, log, now, tracing, vendorNetwork = publicNetwork } = ground;
  const fetch = tracedFetch(tracing, vendorNetwork.fetch, { tells: false });
  const network = { ...vendorNetwork, fetch };
  const { vendorKeys = {}, vendorOrder: order, vendorCosts = {}, publicUrl } = settings;
  const secret = await keptSecret(store, 'vendor-webhook-secret', now());
  const { addressFor, generationIn } = createWebhookAddresses(secret, publicUrl);
  return {
    adapters: createVendors(vendorKeys, {
      ...{ ...network, log, order, webhookFor: addressFor },
      costs: vendorCostsWith(vendorCosts),
    }),
    webhooks: { generationIn, verify: createFalVerifier({ fetch: network.fetch, now, log }), log },
  };
}
