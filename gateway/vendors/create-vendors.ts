import type { ProviderAdapter } from '../providers/provider.ts';
import { createAlibaba } from './alibaba/alibaba-client.ts';
import { createElevenLabs } from './elevenlabs/elevenlabs-client.ts';
import { createFal } from './fal/fal-client.ts';
import { createGoogle } from './google/google-client.ts';
import { createHedra } from './hedra/hedra-client.ts';
import { createRunway } from './runway/runway-client.ts';
import { createVendorAdapter, type VendorTools } from './vendor-adapter.ts';

/** The vendors, in the order of preference: a maker's own interface before fal, which runs most models of others. */
export const vendorIds = ['elevenlabs', 'google', 'runway', 'hedra', 'alibaba', 'fal'] as const;
export type VendorId = (typeof vendorIds)[number];

/** The keys of the vendors that an operator has set. */
export type VendorKeys = { readonly [Id in VendorId]?: string | undefined };

/** How vendors and their results are reached. */
export interface VendorNetwork extends Pick<VendorTools, 'download' | 'pollMs'> {
  readonly fetch: typeof globalThis.fetch;
}

/** One adapter for each vendor with a key, in the order of preference. */
export function createVendors(
  keys: VendorKeys,
  { fetch, ...tools }: VendorNetwork & VendorTools,
): ProviderAdapter[] {
  const { elevenlabs, google, runway, hedra, alibaba, fal } = keys;
  return [
    elevenlabs && createVendorAdapter(createElevenLabs({ key: elevenlabs, fetch }), tools),
    google && createVendorAdapter(createGoogle({ key: google, fetch }), tools),
    runway && createVendorAdapter(createRunway({ key: runway, fetch }), tools),
    hedra && createVendorAdapter(createHedra({ key: hedra, fetch }), tools),
    alibaba && createVendorAdapter(createAlibaba({ key: alibaba, fetch }), tools),
    fal && createVendorAdapter(createFal({ key: fal, fetch }), tools),
  ].filter((adapter) => typeof adapter === 'object');
}
