import type { VendorId } from '#catalog/vendors.ts';
import type { Json } from '../providers/provider.ts';
import type { Ask } from './ask.ts';
import type { VendorFailure } from './vendor-failure.ts';

/** A caller's file on its way to a vendor. */
export interface VendorFile {
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface VendorFiles {
  readonly image?: VendorFile;
  readonly audio?: VendorFile;
}

export type VendorMedia = 'image' | 'video' | 'audio';

/** How far the work at a vendor is. */
export type VendorState =
  | { readonly state: 'waiting'; readonly progress?: number }
  /** `url` is the vendor's own and often temporary; it never reaches a caller. */
  | { readonly state: 'finished'; readonly media: VendorMedia; readonly url: string }
  | { readonly state: 'failed'; readonly failure: VendorFailure };

/** What a vendor answers to a request: the name of the work, or at once the file. */
export type VendorAnswer =
  | { readonly operation: Json }
  | { readonly media: VendorMedia; readonly bytes: Uint8Array };

/** What a vendor's client works with. */
export interface VendorAccess {
  readonly key: string;
  /** Rejects with VendorHttpError where the vendor refuses, and where it stays silent for too long. */
  readonly fetch: typeof globalThis.fetch;
}

/** What is particular to one vendor. Its methods reject with whatever its client rejects with. */
export interface VendorClient<Call extends object> {
  readonly id: VendorId;
  /** How each model is asked for, by the provider's id in the API. Pure. */
  readonly plans: Readonly<Record<string, (ask: Ask) => Call>>;
  /** Whether it tells, at an address that is given to `submit`, when work has ended. */
  readonly tells?: boolean;
  submit(
    call: Call,
    files: VendorFiles,
    signal: AbortSignal,
    tellAt: string | undefined,
  ): Promise<VendorAnswer>;
  poll?(operation: Json, signal: AbortSignal): Promise<VendorState>;
  cancel?(operation: Json, signal: AbortSignal): Promise<void>;
  /** Asks the vendor something that costs nothing; resolves when the key is good. */
  check(signal: AbortSignal): Promise<void>;
}
