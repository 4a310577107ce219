import type { VendorState } from './vendor-client.ts';

/** What work that a vendor calls finished has come to: without an address it has made nothing. */
export function finishedVideo(url: string | null | undefined): VendorState {
  return url ? { state: 'finished', media: 'video', url } : { state: 'failed', failure: 'wrongFile' };
}
