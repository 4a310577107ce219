/** The vendors whose keys the gateway takes, in the order of preference: a maker's own interface before fal. */
export const vendorIds = ['elevenlabs', 'google', 'runway', 'hedra', 'alibaba', 'fal'] as const;
export type VendorId = (typeof vendorIds)[number];

export interface Vendor {
  readonly id: VendorId;
  /** A proper name. */
  readonly name: string;
  /** The setting that holds its key. */
  readonly setting: string;
  /** Whether requests to it are held, when the gateway is built, to the types of a client that it keeps itself. */
  readonly keepsTypes: boolean;
}

export const vendors: readonly Vendor[] = [
  { id: 'elevenlabs', name: 'ElevenLabs', setting: 'ELEVENLABS_API_KEY', keepsTypes: false },
  { id: 'google', name: 'Google Cloud Text-to-Speech', setting: 'GOOGLE_API_KEY', keepsTypes: false },
  { id: 'runway', name: 'Runway', setting: 'RUNWAY_API_KEY', keepsTypes: true },
  { id: 'hedra', name: 'Hedra', setting: 'HEDRA_API_KEY', keepsTypes: false },
  { id: 'alibaba', name: 'Alibaba Cloud Model Studio', setting: 'ALIBABA_API_KEY', keepsTypes: false },
  { id: 'fal', name: 'fal', setting: 'FAL_API_KEY', keepsTypes: true },
];

/** What a file costs the operator, in US dollars: the parts added, then the factors. */
export interface CostRule {
  readonly perFile?: number;
  readonly perSecond?: number;
  readonly perThousandCharacters?: number;
  /** By option, then by the value that is really used. */
  readonly times?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** By vendor, then by the provider's id in the API. */
export type VendorCosts = Readonly<Record<VendorId, Readonly<Record<string, CostRule>>>>;

/** What an operator says instead of the list prices: whole rules. */
export type VendorCostChanges = {
  readonly [Id in VendorId]?: Readonly<Record<string, CostRule>> | undefined;
};

/**
 * What each vendor charges for each model, by the provider's id in the API: the operator's own figures. They are rough
 * list prices to begin with, unchecked against an invoice; put those of your contract. They decide the spending that
 * caps and reports count, never what a caller pays.
 */
export const vendorCosts: VendorCosts = {
  elevenlabs: { elevenlabs: { perThousandCharacters: 0.1 } },
  google: {
    'google-tts': { perThousandCharacters: 0.004, times: { model: { wavenet: 4, neural2: 4 } } },
  },
  runway: { runway: { perSecond: 0.12 } },
  hedra: { hedra: { perFile: 0.5 } },
  alibaba: { wan: { perSecond: 0.02, times: { resolution: { '1080p': 5 } } } },
  fal: {
    kling: { perSecond: 0.05, times: { mode: { pro: 1.8 }, model: { '2.0': 3, '2.1-master': 3 } } },
    minimax: { perSecond: 0.045, times: { resolution: { '1080p': 1.8 } } },
    'veo-3': { perSecond: 0.4, times: { model: { 'veo-3-fast': 0.375 } } },
    luma: { perSecond: 0.1, times: { resolution: { '720p': 2, '1080p': 4 }, model: { 'ray-2-flash': 0.4 } } },
    seedance: { perSecond: 0.05, times: { resolution: { '1080p': 2.5 }, model: { '1.0-lite': 0.7 } } },
    vidu: { perSecond: 0.05, times: { resolution: { '1080p': 2 } } },
    wan: { perFile: 0.4 },
    'imagen-3': { perFile: 0.05, times: { model: { 'fast-turbo': 0.5 } } },
    'flux-dev': { perFile: 0.025 },
    'flux-pro': { perFile: 0.05 },
    'flux-pro-1.1': { perFile: 0.04 },
    'flux-ultra': { perFile: 0.06 },
    'flux-kontext': { perFile: 0.04, times: { model: { max: 2 } } },
    'flux-krea': { perFile: 0.025, times: { quality: { high: 2.25 } } },
    'minimax-image': { perFile: 0.01 },
    'stable-diffusion': { perFile: 0.065 },
    hedra: { perFile: 1.5 },
    heygen: { perFile: 1 },
    elevenlabs: { perThousandCharacters: 0.1 },
  },
};

/** The vendors that can make a provider's files, the preferred one first. */
export function vendorsOf(provider: string): readonly Vendor[] {
  return vendors.filter(({ id }) => Object.hasOwn(vendorCosts[id], provider));
}

/** The list prices, with the operator's own in their place. */
export function vendorCostsWith(changes: VendorCostChanges): VendorCosts {
  const changed = vendorIds.map((id) => [id, { ...vendorCosts[id], ...changes[id] }] as const);
  return Object.fromEntries(changed) as Record<VendorId, VendorCosts[VendorId]>;
}
