import type { VendorId } from '#catalog/vendors.ts';
import { createClients, type VendorKeys, type VendorNetwork } from './create-vendors.ts';
import { VendorHttpError } from './vendor-fetch.ts';

export interface VendorCheck {
  readonly vendor: VendorId;
  /** `refused`: the vendor does not know the key, or its account is closed. `silent`: no usable answer within ten seconds. */
  readonly result: 'works' | 'refused' | 'silent';
}

/** Asks every vendor with a key whether the key is good, by a question that costs nothing. */
export function checkVendors(
  keys: VendorKeys,
  network: Pick<VendorNetwork, 'fetch'>,
): Promise<VendorCheck[]> {
  return Promise.all(
    createClients(keys, network).map(async ({ id, check }): Promise<VendorCheck> => {
      try {
        await check(AbortSignal.timeout(10_000));
        return { vendor: id, result: 'works' };
      } catch (cause) {
        const isRefused = cause instanceof VendorHttpError && [400, 401, 402, 403].includes(cause.status);
        return { vendor: id, result: isRefused ? 'refused' : 'silent' };
      }
    }),
  );
}
