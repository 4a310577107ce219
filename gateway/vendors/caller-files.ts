import { readFile } from 'node:fs/promises';
import { sniffMedia } from '../media/sniff-media.ts';
import type { ProviderRequest } from '../providers/provider.ts';
import type { VendorFile, VendorFiles } from './vendor-client.ts';

/** The caller's files, read from this disk. */
export async function callerFiles({ input }: ProviderRequest): Promise<VendorFiles> {
  const [image, audio] = await Promise.all([read(input.imageFile), read(input.audioFile)]);
  return { image, audio };
}

async function read(path: string | undefined): Promise<VendorFile | undefined> {
  if (path === undefined) return undefined;
  const bytes = new Uint8Array(await readFile(path));
  return { bytes, mimeType: sniffMedia(Buffer.from(bytes.buffer))?.mimeType ?? 'application/octet-stream' };
}
