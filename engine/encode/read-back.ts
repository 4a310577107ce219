import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import type { EngineFile } from '../job.ts';

const mimeTypes = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
} as const;

/** Reads what a finished file really is. The name must end in one of our formats; throws when the file does not open. */
export async function readBack(path: string): Promise<EngineFile> {
  const format = formatOf(path);
  const { size: bytes } = await stat(path);
  const file = { path, format, mimeType: mimeTypes[format], bytes };
  if (format === 'png' || format === 'jpeg' || format === 'webp') {
    const { width, height } = await sharp(path).metadata();
    return { ...file, width, height };
  }
  const { readTracks } = await import('./read-tracks.ts');
  return { ...file, ...(await readTracks(path)) };
}

function formatOf(path: string): EngineFile['format'] {
  const extension = extname(path).slice(1);
  if (!(extension in mimeTypes)) throw new Error(`No known format ends in ".${extension}".`);
  return extension as EngineFile['format'];
}
