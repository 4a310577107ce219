import type { EngineFile } from '#engine/index.ts';

/** What the gateway stores and serves. Nothing else leaves `/media`. */
export const mediaFormats: Readonly<Record<EngineFile['format'], { extension: string; mimeType: string }>> = {
  png: { extension: 'png', mimeType: 'image/png' },
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  mp4: { extension: 'mp4', mimeType: 'video/mp4' },
  webm: { extension: 'webm', mimeType: 'video/webm' },
  mp3: { extension: 'mp3', mimeType: 'audio/mpeg' },
  wav: { extension: 'wav', mimeType: 'audio/wav' },
};

const typeOf = new Map(Object.values(mediaFormats).map(({ extension, mimeType }) => [extension, mimeType]));
const keyPattern = new RegExp(`^[A-Za-z0-9_-]{1,96}\\.(${[...typeOf.keys()].join('|')})$`);

/** The key under which the file of a generation is stored. */
export function mediaKey(generationId: string, mimeType: string): string {
  const format = Object.values(mediaFormats).find((each) => each.mimeType === mimeType);
  if (!format) throw new Error(`${mimeType} is not a type that is stored`);
  return `${generationId}.${format.extension}`;
}

export function isMediaKey(value: string): boolean {
  return keyPattern.test(value);
}

/** The content type of a key, as it is served. */
export function mediaType(key: string): string {
  return typeOf.get(key.slice(key.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
}
