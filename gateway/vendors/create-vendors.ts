import type { ProviderAdapter } from '../providers/provider.ts';
import { createFal } from './fal/fal-client.ts';
import { createVendorAdapter, type VendorTools } from './vendor-adapter.ts';

/** The keys of the vendors that an operator has set. */
export interface VendorKeys {
  readonly fal?: string | undefined;
}

/** How vendors and their results are reached. */
export interface VendorNetwork extends Pick<VendorTools, 'download' | 'pollMs'> {
  readonly fetch: typeof globalThis.fetch;
}

/** One adapter for each vendor with a key, in the order of preference. */
export function createVendors(
  keys: VendorKeys,
  { fetch, ...tools }: VendorNetwork & VendorTools,
): ProviderAdapter[] {
  return keys.fal === undefined ? [] : [createVendorAdapter(createFal({ key: keys.fal, fetch }), tools)];
}
