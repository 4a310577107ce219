import { fetchFile } from '../media/fetch-file.ts';
import type { VendorNetwork } from './create-vendors.ts';

const BYTES_MAX = 512 * 1024 * 1024;
const WITHIN_MS = 5 * 60_000;

/** The network itself. Results come from public addresses only, whatever a vendor's answer names. */
export const publicNetwork: VendorNetwork = {
  fetch: globalThis.fetch,
  download: (url, to, signal) => fetchFile(url, to, { signal, bytesMax: BYTES_MAX, withinMs: WITHIN_MS }),
};
