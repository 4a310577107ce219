import { join } from 'node:path';
import type { MediaSettings } from './media/media-settings.ts';
import { openMedia } from './media/open-media.ts';
import { createPathSigner } from './media/signed-path.ts';

/** Copies the files of a data folder to the bucket of the settings, where they are not yet. Resolves with how many. */
export async function copyMedia(settings: Omit<MediaSettings, 'publicUrl'>): Promise<number> {
  const { dataDir, s3 } = settings;
  // Nothing is signed here.
  const signer = createPathSigner([''], Date.now);
  const from = await openMedia({ dataDir, publicUrl: '' }, signer);
  const to = await openMedia({ dataDir, publicUrl: '', s3 }, signer);
  let copied = 0;
  for await (const key of from.media.keys()) {
    const there = await to.media.stat(key);
    if (there !== null && there.bytes === (await from.media.stat(key))?.bytes) continue;
    await to.media.put(key, join(dataDir, 'media', key));
    copied += 1;
  }
  return copied;
}
