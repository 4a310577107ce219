import type { ErrorCode } from '#contract/errors.ts';
import type { VendorId } from './vendors.ts';

/** What a vendor's interface must have for a fault to be possible there. */
export type VendorTrait = 'work' | 'json' | 'refusalAtOnce';

export type VendorFaultId =
  | 'progress'
  | 'busy'
  | 'busyLater'
  | 'ill'
  | 'illLater'
  | 'down'
  | 'brokenJson'
  | 'brokenJsonLater'
  | 'stall'
  | 'stallLater'
  | 'silence'
  | 'closedConnection'
  | 'closedConnectionLater'
  | 'expiredAddress'
  | 'noAddressWorks'
  | 'page'
  | 'wrongMedium'
  | 'noFile'
  | 'refusal'
  | 'refusalLater'
  | 'badKey'
  | 'noMoney';

/** Something that a vendor does, and what becomes of the generation. */
export interface VendorFault {
  readonly id: VendorFaultId;
  /** Absent: it can happen at every vendor. */
  readonly needs?: VendorTrait;
  /** With its file, or with the error of this code. What was reserved is given back with every error. */
  readonly ends: 'COMPLETED' | ErrorCode;
  /** How often the work is handed to the vendor, where no other vendor takes over. */
  readonly submissions: number;
}

/**
 * What was proved of every vendor's client against a server that speaks its protocol. The gateway's tests run each row
 * for each vendor that it can happen at, and the operator's guide prints the same rows.
 */
export const vendorFaults: readonly VendorFault[] = [
  { id: 'progress', ends: 'COMPLETED', submissions: 1, needs: 'work' },
  { id: 'busy', ends: 'COMPLETED', submissions: 2 },
  { id: 'busyLater', ends: 'COMPLETED', submissions: 1, needs: 'work' },
  { id: 'ill', ends: 'COMPLETED', submissions: 2 },
  { id: 'illLater', ends: 'COMPLETED', submissions: 1, needs: 'work' },
  { id: 'down', ends: 'PROVIDER_UNAVAILABLE', submissions: 5 },
  { id: 'brokenJson', ends: 'COMPLETED', submissions: 2, needs: 'json' },
  { id: 'brokenJsonLater', ends: 'COMPLETED', submissions: 1, needs: 'work' },
  { id: 'stall', ends: 'COMPLETED', submissions: 2 },
  { id: 'stallLater', ends: 'COMPLETED', submissions: 1, needs: 'work' },
  { id: 'silence', ends: 'GENERATION_FAILED', submissions: 2 },
  { id: 'closedConnection', ends: 'COMPLETED', submissions: 2 },
  { id: 'closedConnectionLater', ends: 'COMPLETED', submissions: 1, needs: 'work' },
  { id: 'expiredAddress', ends: 'COMPLETED', submissions: 1, needs: 'work' },
  { id: 'noAddressWorks', ends: 'GENERATION_FAILED', submissions: 1, needs: 'work' },
  { id: 'page', ends: 'GENERATION_FAILED', submissions: 1 },
  { id: 'wrongMedium', ends: 'GENERATION_FAILED', submissions: 1 },
  { id: 'noFile', ends: 'GENERATION_FAILED', submissions: 1 },
  { id: 'refusal', ends: 'GENERATION_FAILED', submissions: 1, needs: 'refusalAtOnce' },
  { id: 'refusalLater', ends: 'GENERATION_FAILED', submissions: 1, needs: 'work' },
  { id: 'badKey', ends: 'PROVIDER_UNAVAILABLE', submissions: 1 },
  { id: 'noMoney', ends: 'PROVIDER_UNAVAILABLE', submissions: 1 },
];

export type VendorLack = 'answersWithTheFile' | 'refusesNoContent' | 'refusesLater';

/** What a vendor does not have, and how it comes. */
const lacks: Readonly<Record<VendorId, { readonly [Trait in VendorTrait]?: VendorLack }>> = {
  elevenlabs: { work: 'answersWithTheFile', json: 'answersWithTheFile' },
  google: { work: 'answersWithTheFile', refusalAtOnce: 'refusesNoContent' },
  runway: { refusalAtOnce: 'refusesLater' },
  hedra: { refusalAtOnce: 'refusesLater' },
  alibaba: {},
  fal: {},
};

/** Why this can not happen at the vendor; null when it can, and is tested. */
export function lackOf(vendor: VendorId, { needs }: VendorFault): VendorLack | null {
  return (needs && lacks[vendor][needs]) ?? null;
}
