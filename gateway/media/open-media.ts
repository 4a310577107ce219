import { join } from 'node:path';
import { createFileStore } from './file-store.ts';
import type { MediaSettings, OpenedMedia } from './media-settings.ts';
import { createFileAnswer } from './send-file.ts';
import type { PathSigner } from './signed-path.ts';

/** The place of the files, and how requests for them are answered. */
export async function openMedia(settings: MediaSettings, signer: PathSigner): Promise<OpenedMedia> {
  const { s3, dataDir, publicUrl } = settings;
  if (s3 !== undefined) return (await import('./open-s3-media.ts')).openS3Media(s3, settings, signer);
  const media = createFileStore({ directory: join(dataDir, 'media'), publicUrl, signer });
  return { media, answerFile: createFileAnswer(media.directory) };
}
